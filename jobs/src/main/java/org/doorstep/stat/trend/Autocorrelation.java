package org.doorstep.stat.trend;

import java.util.Arrays;
import org.doorstep.stat.numeric.Sample;

/** How much the values of a series resemble their predecessors. */
public final class Autocorrelation {

  /** Deviations below this share of the largest value are rounding: the series counts as constant. */
  private static final double ROUNDING = 1e-12;

  private Autocorrelation() {}

  /** The lag-1 autocorrelation; NaN for a constant series. */
  public static double lag1(double[] values) {
    return lag1(values, Arrays.stream(values).map(Math::abs).max().orElse(0));
  }

  /** The lag-1 autocorrelation after the Theil-Sen line was taken off. */
  static double detrended(double[] y) {
    double slope = TheilSen.of(y, null, 0.95).slope();
    double[] rest = new double[y.length];
    Arrays.setAll(rest, i -> y[i] - slope * (i + 1));
    return lag1(rest, Arrays.stream(y).map(Math::abs).max().orElse(0));
  }

  private static double lag1(double[] values, double scale) {
    double mean = Sample.mean(values);
    double product = 0;
    double square = 0;
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      double deviation = values[i] - mean;
      product += i > 0 ? deviation * (values[i - 1] - mean) : 0;
      square += deviation * deviation;
      largest = Math.max(largest, Math.abs(deviation));
    }
    return largest > ROUNDING * scale ? product / square : Double.NaN;
  }
}
