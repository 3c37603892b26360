package org.doorstep.stat.area;

import org.doorstep.stat.numeric.Binomial;

/**
 * Exact binomial funnel limits, interpolated between counts: r = smallest count with F(r) &gt;= p, a = (F(r)
 * - p)/f(r), limit (r - a)/n. Source: Spiegelhalter 2005.
 */
public final class Funnel {

  private Funnel() {}

  /**
   * The limit at one denominator.
   *
   * @param clip whether a negative limit becomes 0
   * @return NaN when n is 0
   */
  public static double limit(int n, double target, double p, boolean clip) {
    if (n == 0) {
      return Double.NaN;
    }
    Binomial binomial = Binomial.of(n, target);
    int r = binomial.quantile(p);
    double a = (binomial.atMost(r) - p) / binomial.probability(r);
    double limit = (r - a) / n;
    return clip ? Math.max(0, limit) : limit;
  }

  /** One row per probability, one limit per denominator. */
  public static double[][] limits(int[] n, double target, double[] probs, boolean clip) {
    double[][] limits = new double[probs.length][n.length];
    for (int i = 0; i < probs.length; i++) {
      for (int j = 0; j < n.length; j++) {
        limits[i][j] = limit(n[j], target, probs[i], clip);
      }
    }
    return limits;
  }
}
