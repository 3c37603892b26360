package org.doorstep.stat;

/** The two ends of an interval; NaN = not computable or an open end. */
public record Interval(double low, double high) {

  /** The interval of something that cannot be computed. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  /** The interval that lies {@code margin} on both sides of {@code center}. */
  public static Interval around(double center, double margin) {
    return new Interval(center - margin, center + margin);
  }
}
