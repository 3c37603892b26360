package org.doorstep.stat.area;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.doorstep.stat.Interval;
import org.doorstep.stat.numeric.Tails;

/**
 * The beta-binomial model of areas whose true shares vary: a beta prior over areas, the posterior of one
 * area, and how surprising its count would be. Sources: Clayton, Kaldor 1987; Efron, Morris 1975.
 */
public record BetaBinomial(double alpha, double beta) {

  public double priorMean() {
    return alpha / (alpha + beta);
  }

  /** The variance of true shares between areas; 0 where the fit found none. */
  public double betweenVariance() {
    double m = alpha + beta;
    boolean none = m >= BetaBinomialFit.CAP * (1 - 1e-9);
    return none ? 0 : priorMean() * (1 - priorMean()) / (m + 1);
  }

  /** The shrunken share of an area with x of n. */
  public double posteriorMean(int x, int n) {
    return (x + alpha) / (n + alpha + beta);
  }

  /** The equal-tail interval of the area's true share. */
  public Interval interval(int x, int n, double conf) {
    if (isPoint()) {
      return new Interval(priorMean(), priorMean());
    }
    BetaDistribution posterior = posterior(x, n);
    double tail = (1 - conf) / 2;
    return new Interval(posterior.inverseCumulativeProbability(tail),
        posterior.inverseSurvivalProbability(tail));
  }

  /** The probability that the area's true share is above a level; NaN for NaN. */
  public double above(int x, int n, double level) {
    if (Double.isNaN(level)) {
      return Double.NaN;
    }
    if (isPoint()) {
      return priorMean() > level ? 1 : 0;
    }
    return posterior(x, n).survivalProbability(level);
  }

  /**
   * The two-sided predictive mid-p of x in n for an area that is as the others: all probabilities in units of
   * the observed one, each from its neighbour, so that no tail is a difference.
   */
  public double midP(int x, int n) {
    if (isPoint()) {
      return x == n * priorMean() ? 1 : 0;
    }
    double below = 0;
    double ratio = 1;
    for (int k = x; k > 0; k--) {
      ratio *= k * (n - k + beta) / ((n - k + 1.0) * (k - 1 + alpha));
      below += ratio;
    }
    double above = 0;
    ratio = 1;
    for (int k = x; k < n; k++) {
      ratio *= (n - k) * (k + alpha) / ((k + 1.0) * (n - k - 1 + beta));
      above += ratio;
    }
    double all = below + 1 + above;
    return Double.isInfinite(all) ? 0 : new Tails(below / all, 1 / all, above / all).mid();
  }

  /** All areas have the share 0, or all 1. */
  private boolean isPoint() {
    return alpha == 0 || beta == 0;
  }

  private BetaDistribution posterior(int x, int n) {
    return BetaDistribution.of(x + alpha, n - x + beta);
  }
}
