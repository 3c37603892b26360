package org.doorstep.stat.chart;

/**
 * The two-sided tabular CUSUM: z = (y - center)/sigma, high = max(0, high + z - k), low = max(0, low - z -
 * k), signal when above h. Source: Page 1954; Montgomery.
 *
 * @param firstSignalHigh position, counted from 1; NaN = no signal
 */
public record Cusum(double[] sumHigh, double[] sumLow, double firstSignalHigh, double firstSignalLow) {

  /** Target and standard deviation, allowance and decision interval in sigmas. */
  public record Settings(double center, double sigma, double k, double h) {}

  /** The sums over a series without missing periods. */
  public static Cusum of(double[] y, Settings settings) {
    double[] high = sums(y, settings, 1);
    double[] low = sums(y, settings, -1);
    return new Cusum(high, low, first(high, settings.h()), first(low, settings.h()));
  }

  private static double[] sums(double[] y, Settings settings, int side) {
    double[] sums = new double[y.length];
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double z = (y[i] - settings.center()) / settings.sigma();
      sum = Math.max(0, sum + side * z - settings.k());
      sums[i] = sum;
    }
    return sums;
  }

  private static double first(double[] sums, double h) {
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] > h) {
        return i + 1;
      }
    }
    return Double.NaN;
  }
}
