package org.doorstep.contract;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns that travel with a row beside those of its contract; their names begin with an underscore. */
public final class RowColumns {
  /** Name of the source mapping. */
  public static final String SOURCE = "_source";
  /** Path of the file below the inbox. */
  public static final String FILE = "_source_file";
  /** Line, or row of a workbook, on which the row begins. */
  public static final String LINE = "_source_line";
  /** Version of the row: greater is newer, the least long when the source says nothing; never null. */
  public static final String VERSION = "_version";
  /** Code of why the row is set aside; null when it is fine. */
  public static final String FAULT = "_fault";
  /** Field, column, value and what was expected, in words; null when the row is fine. */
  public static final String DETAIL = "_detail";
  /** The row as it was written. */
  public static final String RAW = "_raw";

  /** Codes of the notices that an accepted row gave. */
  public static final String NOTICES = "_notices";
  /** Hash of the contract's stored fields: equal rows have equal hashes. */
  public static final String HASH = "_hash";

  private RowColumns() {}

  /** The columns of landed rows: the contract's, those dropped after the checks too, and what landing adds. */
  public static StructType landed(Contract contract) {
    return travelling(contract.landedSchema());
  }

  /** The columns of checked rows: the contract's stored fields, where each row came from, and what is wrong with it. */
  public static StructType checked(Contract contract) {
    return travelling(contract.sparkSchema()).add(NOTICES, DataTypes.createArrayType(DataTypes.StringType), false);
  }

  private static StructType travelling(StructType fields) {
    return fields
        .add(SOURCE, DataTypes.StringType, false)
        .add(FILE, DataTypes.StringType, false)
        .add(LINE, DataTypes.LongType, false)
        .add(VERSION, DataTypes.LongType, false)
        .add(FAULT, DataTypes.StringType, true)
        .add(DETAIL, DataTypes.StringType, true)
        .add(RAW, DataTypes.StringType, true);
  }
}
