package org.doorstep.stat;

import java.util.Arrays;
import java.util.Locale;

/** Refuses arguments for which a statistic has no meaning, with a message that names the value. */
public final class Require {

  private Require() {}

  /**
   * Refuses unless {@code holds}.
   *
   * @throws IllegalArgumentException with the formatted message
   */
  public static void that(boolean holds, String message, Object... values) {
    if (!holds) {
      Object[] shown = Arrays.stream(values).map(Require::plain).toArray();
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, shown));
    }
  }

  /** Whole numbers without a fraction. */
  private static Object plain(Object value) {
    boolean whole = value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? Long.valueOf(((Double) value).longValue()) : value;
  }

  /** Refuses counts of events above their denominators. */
  public static void withinDenominator(double[] x, double[] n) {
    for (int i = 0; i < x.length; i++) {
      that(x[i] <= n[i], "x[%d] is %s and n[%d] only %s: expected x up to n", i + 1, x[i], i + 1, n[i]);
    }
  }
}
