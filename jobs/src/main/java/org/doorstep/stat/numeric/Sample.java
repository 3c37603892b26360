package org.doorstep.stat.numeric;

import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * Sums, means, medians and quantiles of plain arrays; NaN for an empty array, order of values without effect.
 */
public final class Sample {

  private Sample() {}

  /** The sum in extended precision. */
  public static double sum(double[] values) {
    return Sum.of(values).getAsDouble();
  }

  public static double mean(double[] values) {
    return values.length == 0 ? Double.NaN : Mean.of(sorted(values)).getAsDouble();
  }

  public static double median(double[] values) {
    return values.length == 0 ? Double.NaN : Median.withDefaults().withCopy(true).evaluate(values);
  }

  /** The quantile of Hyndman and Fan's type 6 or 7. */
  public static double quantile(double[] values, double p, int type) {
    Quantile quantile = Quantile.withDefaults().withCopy(true)
        .with(type == 6 ? EstimationMethod.HF6 : EstimationMethod.HF7);
    return values.length == 0 ? Double.NaN : quantile.evaluate(values, p);
  }

  /** The values that are present, in their order. */
  public static double[] present(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  public static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** An array of {@code n} NaN. */
  public static double[] missing(int n) {
    double[] values = new double[n];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
