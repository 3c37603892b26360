package org.doorstep.table;

import java.util.List;

/** Columns that travel with every record beside the contract's fields; their names begin with an underscore. */
public final class RowColumns {

  /** The mapping that read the row. */
  public static final String SOURCE = "_source";
  /** The file in the inbox, by its path below it. */
  public static final String FILE = "_file";
  /** The line or sheet row in that file, from 1. */
  public static final String LINE = "_line";
  /** Sortable text of the fields that say which of two rows of one key is newer; greater is newer. */
  public static final String VERSION = "_version";
  /** Hash of the contract's fields: equal rows have equal hashes. */
  public static final String HASH = "_hash";
  /** Why the row is not accepted, null when it is. */
  public static final String FAULT = "_fault";
  /** Column, value and what was expected. */
  public static final String DETAIL = "_detail";
  /** The row as it stood in the file; only for rows with a fault. */
  public static final String RAW = "_raw";
  /** Codes of the notices that the row gave. */
  public static final String NOTICES = "_notices";

  /** Those that record tables hold. */
  static final List<String> STORED = List.of(SOURCE, FILE, LINE, VERSION, HASH);

  private RowColumns() {}
}
