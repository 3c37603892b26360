package org.doorstep.stat.area;

import java.util.Arrays;
import org.doorstep.stat.numeric.Sample;

/**
 * The global moment estimator of Marshall 1991: ratios of observed to expected pulled towards their mean.
 *
 * @param betweenVariance variance of true ratios between areas, at least 0
 */
public record Marshall(double mean, double betweenVariance, double[] smoothed) {

  /** The smoothed ratios; expected counts must be positive. */
  public static Marshall of(double[] observed, double[] expected) {
    double total = Sample.sum(expected);
    double mean = Sample.sum(observed) / total;
    double[] squares = new double[observed.length];
    Arrays.setAll(squares, i -> expected[i] * Math.pow(observed[i] / expected[i] - mean, 2));
    double between = Math.max(0, Sample.sum(squares) / total - mean * observed.length / total);
    double[] smoothed = new double[observed.length];
    Arrays.setAll(smoothed, i -> smooth(observed[i], expected[i], mean, between));
    return new Marshall(mean, between, smoothed);
  }

  private static double smooth(double observed, double expected, double mean, double between) {
    double weight = between == 0 ? 0 : between / (between + mean / expected);
    return mean + weight * (observed / expected - mean);
  }
}
