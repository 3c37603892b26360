package org.doorstep.measure;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** The cells of one part of a measure while rows are added up: an open-addressed table of plain numbers. */
final class CellCounts {

  private static final int NO_DURATION = Integer.MIN_VALUE;
  private static final int KEYS = 2;
  private static final int VALUES = 3;

  private final CountedPart part;
  /** For each slot the area with the day, and the dimension's value with the duration. */
  private long[] keys = new long[16 * KEYS];
  private long[] values = new long[16 * VALUES];
  private boolean[] used = new boolean[16];
  private int size;

  CellCounts(CountedPart part) {
    this.part = part;
  }

  /** Adds what one row gives, as often as the sign says. */
  void add(InternalRow row, int area, long sign, CellNames names) {
    if (row.isNullAt(part.day())) {
      return;
    }
    boolean included = part.included() == CountedPart.NONE || holds(row, part.included());
    if (!included && (part.excluded() == CountedPart.NONE || !holds(row, part.excluded()))) {
      return;
    }
    int duration = !included || part.duration() == CountedPart.NONE ? NO_DURATION : (int) row.getLong(part.duration());
    int slot = slot(pair(area, row.getInt(part.day())), pair(names.number(row, part.dimension()), duration)) * VALUES;
    if (included) {
      values[slot] += sign * count(row, part.numerator());
      values[slot + 1] += sign * count(row, part.denominator());
    } else {
      values[slot + 2] += sign;
    }
  }

  /** The cells that did not add up to nothing, as rows of {@link Contributions#CELL}. */
  Stream<InternalRow> cells(CellNames names) {
    UTF8String measureId = UTF8String.fromString(part.measureId());
    UTF8String name = UTF8String.fromString(part.part());
    return IntStream.range(0, used.length).filter(slot -> used[slot] && !isNothing(slot)).mapToObj(slot -> {
      long place = keys[slot * KEYS];
      long kind = keys[slot * KEYS + 1];
      return new GenericInternalRow(new Object[] {measureId, name, names.name((int) (place >> 32)), (int) place,
          names.name((int) (kind >> 32)), (int) kind == NO_DURATION ? null : (Integer) (int) kind,
          values[slot * VALUES], values[slot * VALUES + 1], values[slot * VALUES + 2]});
    });
  }

  private boolean isNothing(int slot) {
    return values[slot * VALUES] == 0 && values[slot * VALUES + 1] == 0 && values[slot * VALUES + 2] == 0;
  }

  private static boolean holds(InternalRow row, int column) {
    return !row.isNullAt(column) && row.getLong(column) != 0;
  }

  private static long count(InternalRow row, int column) {
    return column == CountedPart.NONE ? 1 : row.isNullAt(column) ? 0 : row.getLong(column);
  }

  private static long pair(int high, int low) {
    return (long) high << 32 | low & 0xFFFFFFFFL;
  }

  private int slot(long place, long kind) {
    if (size * 2 >= used.length) {
      grow();
    }
    int slot = hash(place, kind) & used.length - 1;
    while (used[slot] && (keys[slot * KEYS] != place || keys[slot * KEYS + 1] != kind)) {
      slot = slot + 1 & used.length - 1;
    }
    if (!used[slot]) {
      used[slot] = true;
      keys[slot * KEYS] = place;
      keys[slot * KEYS + 1] = kind;
      size++;
    }
    return slot;
  }

  private static int hash(long place, long kind) {
    long mixed = (place * 0x9E3779B97F4A7C15L ^ kind) * 0xC2B2AE3D27D4EB4FL;
    return (int) (mixed >>> 32);
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    boolean[] oldUsed = used;
    keys = new long[oldKeys.length * 2];
    values = new long[oldValues.length * 2];
    used = new boolean[oldUsed.length * 2];
    size = 0;
    for (int old = 0; old < oldUsed.length; old++) {
      if (oldUsed[old]) {
        int slot = slot(oldKeys[old * KEYS], oldKeys[old * KEYS + 1]);
        System.arraycopy(oldValues, old * VALUES, values, slot * VALUES, VALUES);
      }
    }
  }
}
