package org.doorstep.stat.proportion;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.doorstep.stat.Interval;
import org.doorstep.stat.Require;

/**
 * The exact interval of a Poisson count by chi-square quantiles; low 0 at a count of 0. Source: Garwood 1936.
 */
public final class PoissonInterval {

  private PoissonInterval() {}

  /** The interval of the expected count when x events were seen. */
  public static Interval interval(double x, double conf) {
    Require.that(x >= 0, "a count is %s: expected 0 or more", x);
    double tail = (1 - conf) / 2;
    double low = x == 0 ? 0 : ChiSquaredDistribution.of(2 * x).inverseCumulativeProbability(tail) / 2;
    return new Interval(low, ChiSquaredDistribution.of(2 * x + 2).inverseSurvivalProbability(tail) / 2);
  }

  /** The interval of the rate when x events were seen on an exposure; none without exposure. */
  public static Interval rate(double x, double exposure, double conf) {
    if (!(exposure > 0)) {
      return Interval.NONE;
    }
    Interval count = interval(x, conf);
    return new Interval(count.low() / exposure, count.high() / exposure);
  }
}
