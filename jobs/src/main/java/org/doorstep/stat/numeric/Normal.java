package org.doorstep.stat.numeric;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution; tails never by {@code 1 - cdf}. */
public final class Normal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  /** The z with {@code P(Z <= z) = p}. */
  public static double quantile(double p) {
    return STANDARD.inverseCumulativeProbability(p);
  }

  /** The half width, in standard errors, of a two-sided interval of level {@code conf}. */
  public static double halfWidth(double conf) {
    return STANDARD.inverseSurvivalProbability((1 - conf) / 2);
  }

  public static double cdf(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  public static double density(double z) {
    return STANDARD.density(z);
  }

  public static double upperTail(double z) {
    return STANDARD.survivalProbability(z);
  }

  /** The two-sided p-value of z; NaN for NaN. */
  public static double twoSided(double z) {
    return Double.isNaN(z) ? Double.NaN : Math.min(1, 2 * upperTail(Math.abs(z)));
  }
}
