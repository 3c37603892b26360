package org.doorstep.chart;

/** The control limits and centre of one period; a part that is NaN is not drawn. */
public record Limits(double lower, double center, double upper) {

  /** A period without limits. */
  public static final Limits NONE = new Limits(Double.NaN, Double.NaN, Double.NaN);
}
