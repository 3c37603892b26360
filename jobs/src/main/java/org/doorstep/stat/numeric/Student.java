package org.doorstep.stat.numeric;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution, NaN where there are no degrees of freedom. */
public final class Student {

  private Student() {}

  /** The half width, in standard errors, of a two-sided interval of level {@code conf}. */
  public static double halfWidth(double conf, double df) {
    return df > 0 ? TDistribution.of(df).inverseSurvivalProbability((1 - conf) / 2) : Double.NaN;
  }

  public static double twoSided(double t, double df) {
    boolean computable = df > 0 && !Double.isNaN(t);
    return computable ? Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t))) : Double.NaN;
  }
}
