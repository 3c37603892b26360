package org.doorstep.sample;

import java.util.function.IntUnaryOperator;

/** How many entities of one table begin on each day, and so which index range belongs to which day. */
final class Volume {
  private final int first;
  private final long[] before;

  private Volume(int first, long[] before) {
    this.first = first;
    this.before = before;
  }

  /**
   * Spreads {@code total} entities over the days of the base export by how busy they are, and goes on at that
   * rate. Counts are differences of one rounded running sum, so the base export holds exactly {@code total}.
   */
  static Volume spread(Window window, long total, IntUnaryOperator busy) {
    double weight = 0;
    for (int day = window.from(); day <= window.until(); day++) {
      weight += busy.applyAsInt(day);
    }
    long[] before = new long[window.asOf() - window.from() + 2];
    double sum = 0;
    for (int day = window.from(); day <= window.asOf(); day++) {
      sum += busy.applyAsInt(day);
      before[day - window.from() + 1] = (long) Math.floor(total * sum / weight + 1e-9);
    }
    return new Volume(window.from(), before);
  }

  /** A fixed number of entities on each day. */
  static Volume each(Window window, IntUnaryOperator count) {
    long[] before = new long[window.asOf() - window.from() + 2];
    for (int day = window.from(); day <= window.asOf(); day++) {
      before[day - window.from() + 1] = before[day - window.from()] + count.applyAsInt(day);
    }
    return new Volume(window.from(), before);
  }

  /** The number of entities that begin before the day; 0 for days before the window. */
  long before(int day) {
    return before[Math.max(0, day - first)];
  }
}
