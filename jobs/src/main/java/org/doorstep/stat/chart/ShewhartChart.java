package org.doorstep.stat.chart;

/**
 * Plain p and u charts: limits from binomial or Poisson chance alone. For use only where the expected counts
 * are small and dispersion is near 1; else take {@link LaneyChart}. Source: Montgomery.
 */
public final class ShewhartChart {

  private ShewhartChart() {}

  /** The p chart of {@code x} cases out of {@code n}; a period with n = 0 is a gap. */
  public static AttributeChart proportions(double[] x, double[] n, double sigmas) {
    return new AttributeSeries(Attribute.PROPORTION, x, n).chart(sigmas, 1);
  }

  /** The u chart of {@code x} events on an exposure of {@code n}; a period with n = 0 is a gap. */
  public static AttributeChart rates(double[] x, double[] n, double sigmas) {
    return new AttributeSeries(Attribute.RATE, x, n).chart(sigmas, 1);
  }
}
