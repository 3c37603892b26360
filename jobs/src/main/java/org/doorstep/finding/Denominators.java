package org.doorstep.finding;

import java.util.stream.IntStream;

/** The denominators at which funnel limits are drawn. */
final class Denominators {

  private Denominators() {
  }

  /**
   * Whole numbers from the smallest that is judged to a tenth above the largest, denser where the limits bend: equal
   * steps of their square roots.
   */
  static IntStream drawn(int largest, int count) {
    double from = Math.sqrt(Point.SMALLEST_DENOMINATOR);
    double to = Math.sqrt(Math.max(Point.SMALLEST_DENOMINATOR + 1, 1.1 * largest));
    return IntStream.rangeClosed(0, count - 1)
        .map(step -> (int) Math.round(Math.pow(from + (to - from) * step / (count - 1), 2)))
        .distinct();
  }
}
