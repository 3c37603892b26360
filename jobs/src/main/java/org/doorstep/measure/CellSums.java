package org.doorstep.measure;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Sums of the cells of one part of a measure: an open-addressed table of plain numbers. */
final class CellSums {

  /** The duration of what is no duration. */
  static final int NO_DURATION = Integer.MIN_VALUE;
  private static final int KEYS = 2;
  private static final int VALUES = 3;

  /** For each slot the area with the day, and the dimension's value with the duration. */
  private long[] keys = new long[16 * KEYS];
  private long[] values = new long[16 * VALUES];
  private boolean[] used = new boolean[16];
  private int size;

  /** Adds to the cell of an area, a day since 1970, a dimension's value and a duration; texts by their numbers. */
  void add(int area, int day, int dimensionValue, int duration, long numerator, long denominator, long excluded) {
    int slot = slot(pair(area, day), pair(dimensionValue, duration)) * VALUES;
    values[slot] += numerator;
    values[slot + 1] += denominator;
    values[slot + 2] += excluded;
  }

  /** The cells that did not add up to nothing, as rows of {@link Contributions#CELL}. */
  Stream<InternalRow> cells(UTF8String measureId, UTF8String part, CellNames names) {
    return IntStream.range(0, used.length).filter(slot -> used[slot] && !isNothing(slot)).mapToObj(slot -> {
      long place = keys[slot * KEYS];
      long kind = keys[slot * KEYS + 1];
      return new GenericInternalRow(new Object[] {measureId, part, names.name((int) (place >> 32)), (int) place,
          names.name((int) (kind >> 32)), (int) kind == NO_DURATION ? null : (Integer) (int) kind,
          values[slot * VALUES], values[slot * VALUES + 1], values[slot * VALUES + 2]});
    });
  }

  private boolean isNothing(int slot) {
    return values[slot * VALUES] == 0 && values[slot * VALUES + 1] == 0 && values[slot * VALUES + 2] == 0;
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
