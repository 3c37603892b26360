package org.doorstep.stat.numeric;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The chi-square distribution as tests use it. */
public final class ChiSquare {

  private ChiSquare() {}

  /** {@code P(X >= statistic)}; NaN for NaN or without degrees of freedom. */
  public static double upperTail(double statistic, double df) {
    boolean computable = df > 0 && !Double.isNaN(statistic);
    return computable ? ChiSquaredDistribution.of(df).survivalProbability(statistic) : Double.NaN;
  }
}
