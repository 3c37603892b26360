package org.doorstep.stat.area;

import org.doorstep.stat.numeric.ChiSquare;

/**
 * The random-effects summary of estimates by the moment estimator of DerSimonian and Laird 1986.
 *
 * @param mean NaN without estimates, as {@code tau2} and {@code q}
 * @param pValue of q on k - 1 degrees of freedom; 1 for a single estimate
 * @param i2 percent of the variation that is not chance
 */
public record RandomEffects(double tau2, double mean, double q, double pValue, double i2) {

  /** The summary of estimates with their standard errors. */
  public static RandomEffects of(double[] estimate, double[] se) {
    int k = estimate.length;
    if (k == 0) {
      return new RandomEffects(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double weights = 0;
    double squares = 0;
    for (double e : se) {
      weights += 1 / (e * e);
      squares += 1 / (e * e * e * e);
    }
    double fixed = mean(estimate, se, 0);
    double q = 0;
    for (int i = 0; i < k; i++) {
      q += (estimate[i] - fixed) * (estimate[i] - fixed) / (se[i] * se[i]);
    }
    double scale = weights - squares / weights;
    double tau2 = k > 1 ? Math.max(0, (q - (k - 1)) / scale) : 0;
    double i2 = q > 0 ? 100 * Math.max(0, (q - (k - 1)) / q) : 0;
    double pValue = k > 1 ? ChiSquare.upperTail(q, k - 1) : 1;
    return new RandomEffects(tau2, mean(estimate, se, tau2), q, pValue, i2);
  }

  private static double mean(double[] estimate, double[] se, double tau2) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < estimate.length; i++) {
      double weight = 1 / (se[i] * se[i] + tau2);
      sum += weight * estimate[i];
      weights += weight;
    }
    return sum / weights;
  }
}
