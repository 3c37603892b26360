package org.doorstep.measure;

/**
 * Tukey's fences: the first quartile less 1.5 interquartile ranges and the third one plus as much. What lies beyond is
 * unusual among its peers, and nothing more.
 */
record Fences(double low, double high) {

  private static final double STEPS = 1.5;

  /** The fences of at least one value, quartiles by linear interpolation. */
  static Fences of(double[] values) {
    double first = Quantiles.of(values, 0.25);
    double third = Quantiles.of(values, 0.75);
    return new Fences(first - STEPS * (third - first), third + STEPS * (third - first));
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }
}
