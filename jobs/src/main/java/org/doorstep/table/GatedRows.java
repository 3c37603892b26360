package org.doorstep.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Reason;
import org.doorstep.contract.RowColumns;

/** The good rows of one task; the bad ones are kept aside on the way. */
final class GatedRows implements Iterator<InternalRow>, Closeable {

  private static final UTF8String REFUSED = UTF8String.fromString(Reason.REFUSED_BY_LAW.code());

  private final Iterator<InternalRow> rows;
  private final Aside.Keeper keeper;
  private final int file;
  private final int line;
  private final int fault;
  private final int detail;
  private final int raw;
  private final int notices;
  private final int key;
  private final Map<Gate.End, Long> ends = new HashMap<>();
  private InternalRow ready;
  private String currentFile;
  private UTF8String currentName;
  private long passed;
  private long[] keys = new long[64];
  private int keyCount;

  GatedRows(Iterator<InternalRow> rows, StructType schema, Aside.Keeper keeper) {
    this.rows = rows;
    this.keeper = keeper;
    this.file = schema.fieldIndex(RowColumns.FILE);
    this.line = schema.fieldIndex(RowColumns.LINE);
    this.fault = schema.fieldIndex(RowColumns.FAULT);
    this.detail = schema.fieldIndex(RowColumns.DETAIL);
    this.raw = schema.fieldIndex(RowColumns.RAW);
    this.notices = schema.fieldIndex(RowColumns.NOTICES);
    this.key = schema.fieldIndex(Rivals.KEY_HASH);
  }

  @Override
  public boolean hasNext() {
    while (ready == null && rows.hasNext()) {
      InternalRow row = rows.next();
      nameFile(row.getUTF8String(file));
      if (row.isNullAt(fault)) {
        passed++;
        remember(row.getLong(key));
        note(row.getArray(notices));
        ready = row;
      } else {
        stop(row);
      }
    }
    return ready != null;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    InternalRow row = ready;
    ready = null;
    return row;
  }

  /** Rows by what became of them, as far as they were read. */
  Map<Gate.End, Long> ends() {
    countPassed();
    return ends;
  }

  /** The hashes of the keys of the rows that passed, as they came. */
  long[] keys() {
    return Arrays.copyOf(keys, keyCount);
  }

  @Override
  public void close() throws IOException {
    keeper.close();
  }

  private void nameFile(UTF8String name) {
    if (!name.equals(currentName)) {
      countPassed();
      currentName = name.clone();
      currentFile = name.toString();
    }
  }

  private void remember(long hash) {
    if (keyCount == keys.length) {
      keys = Arrays.copyOf(keys, keyCount * 2);
    }
    keys[keyCount++] = hash;
  }

  private void countPassed() {
    if (passed > 0) {
      count(Gate.Kind.PASSED, "", passed);
      passed = 0;
    }
  }

  private void note(ArrayData codes) {
    for (int i = 0; i < codes.numElements(); i++) {
      count(Gate.Kind.NOTICED, codes.getUTF8String(i).toString(), 1);
    }
  }

  private void stop(InternalRow row) {
    UTF8String reason = row.getUTF8String(fault);
    count(Gate.Kind.STOPPED, reason.toString(), 1);
    if (!reason.equals(REFUSED)) {
      try {
        keeper.keep(currentFile, row.getLong(line), reason.toString(), text(row, detail), text(row, raw));
      } catch (IOException e) {
        throw new UncheckedIOException("a row of " + currentFile + " cannot be put into the quarantine: " + e.getMessage(), e);
      }
    }
  }

  private void count(Gate.Kind kind, String code, long more) {
    ends.merge(new Gate.End(currentFile, kind, code), more, Long::sum);
  }

  private static String text(InternalRow row, int place) {
    return row.isNullAt(place) ? null : row.getUTF8String(place).toString();
  }
}
