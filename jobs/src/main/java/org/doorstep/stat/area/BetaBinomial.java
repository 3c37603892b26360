package org.doorstep.stat.area;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
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

  /** The two-sided predictive mid-p of x in n for an area that is as the others. */
  public double midP(int x, int n) {
    double below = 0;
    for (int k = 0; k < x; k++) {
      below += Math.exp(logProbability(k, n));
    }
    double above = 0;
    for (int k = n; k > x; k--) {
      above += Math.exp(logProbability(k, n));
    }
    return new Tails(below, Math.exp(logProbability(x, n)), above).mid();
  }

  private double logProbability(int k, int n) {
    if (isPoint()) {
      return k == n * priorMean() ? 0 : Double.NEGATIVE_INFINITY;
    }
    double choose = LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
    return choose + LogBeta.value(k + alpha, n - k + beta) - LogBeta.value(alpha, beta);
  }

  /** All areas have the share 0, or all 1. */
  private boolean isPoint() {
    return alpha == 0 || beta == 0;
  }

  private BetaDistribution posterior(int x, int n) {
    return BetaDistribution.of(x + alpha, n - x + beta);
  }
}
