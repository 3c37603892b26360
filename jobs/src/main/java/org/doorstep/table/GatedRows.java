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
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Reason;

/**
 * The good rows of one task, in the columns of their record table; the bad ones are kept aside on the way. The same row
 * object is handed out every time.
 */
final class GatedRows implements Iterator<InternalRow>, Closeable {

  private static final UTF8String REFUSED = UTF8String.fromString(Reason.REFUSED_BY_LAW.code());

  private final Iterator<InternalRow> rows;
  private final RecordColumns columns;
  private final Aside.Keeper keeper;
  private final Object[] values;
  private final InternalRow out;
  private final Map<Gate.End, Long> ends = new HashMap<>();
  private boolean ready;
  private String currentFile;
  private UTF8String currentName;
  private long passed;
  private long[] keys = new long[64];
  private int keyCount;
  private final KeySpans.Builder spans = new KeySpans.Builder();
  private final boolean areSought;

  GatedRows(Iterator<InternalRow> rows, RecordColumns columns, Aside.Keeper keeper, boolean areSought) {
    this.rows = rows;
    this.columns = columns;
    this.keeper = keeper;
    this.values = new Object[columns.length()];
    this.out = new GenericInternalRow(values);
    this.areSought = areSought;
  }

  @Override
  public boolean hasNext() {
    while (!ready && rows.hasNext()) {
      InternalRow row = rows.next();
      nameFile(row.getUTF8String(columns.file()));
      if (row.isNullAt(columns.fault())) {
        passed++;
        remember(columns.keyHash(row));
        if (areSought) {
          spans.add(columns.keyStart(row));
        }
        note(row.getArray(columns.notices()));
        columns.fill(values, row);
        ready = true;
      } else {
        stop(row);
      }
    }
    return ready;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    return out;
  }

  /** Rows by what became of them, as far as they were read. */
  Map<Gate.End, Long> ends() {
    countPassed();
    return ends;
  }

  /** The keys of the rows that passed. */
  KeySet.Part keys() {
    return new KeySet.Part(Arrays.copyOf(keys, keyCount), areSought ? spans.build() : null);
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
    UTF8String reason = row.getUTF8String(columns.fault());
    count(Gate.Kind.STOPPED, reason.toString(), 1);
    if (!reason.equals(REFUSED)) {
      try {
        keeper.keep(currentFile, row.getLong(columns.line()), reason.toString(),
            text(row, columns.detail()), text(row, columns.raw()));
      } catch (IOException e) {
        throw new UncheckedIOException("a row of " + currentFile + " cannot be put into the quarantine: "
            + e.getMessage(), e);
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
