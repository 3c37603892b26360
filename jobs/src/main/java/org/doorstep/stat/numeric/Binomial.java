package org.doorstep.stat.numeric;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Tails of the binomial distribution that include or halve the observed count. */
public final class Binomial {

  /** R's allowance in qbinom: 64 units in the last place. */
  private static final double ROUNDING = 64 * Math.ulp(1.0);

  private final BinomialDistribution distribution;
  private final int trials;

  private Binomial(int trials, double p) {
    this.distribution = BinomialDistribution.of(trials, p);
    this.trials = trials;
  }

  public static Binomial of(int trials, double p) {
    return new Binomial(trials, p);
  }

  public double probability(int x) {
    return distribution.probability(x);
  }

  /** {@code P(X <= x)}. */
  public double atMost(int x) {
    return distribution.cumulativeProbability(x);
  }

  /** {@code P(X >= x)}. */
  public double atLeast(int x) {
    return distribution.survivalProbability(x - 1);
  }

  /** The smallest count with {@code P(X <= x) >= p}, also where p is a rounding error above it. */
  public int quantile(double p) {
    return distribution.inverseCumulativeProbability(p < 1 ? p * (1 - ROUNDING) : 1);
  }

  public int trials() {
    return trials;
  }
}
