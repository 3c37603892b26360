package org.doorstep.stat.trend;

import org.doorstep.stat.Interval;
import org.doorstep.stat.Require;
import org.doorstep.stat.proportion.BinomialTest;
import org.doorstep.stat.proportion.ClopperPearson;

/**
 * The exact ratio of two Poisson rates, conditional on the sum of both counts: Clopper-Pearson of x1 in x1 +
 * x0, mapped by p/(1-p) t0/t1. For counts without overdispersion only; else {@link YearOnYear}. Source:
 * Przyborowski, Wilenski 1940.
 */
public record RateRatio(double ratio, double low, double high, double pValue) {

  /** A count with the exposure (days, persons, ...) it was seen on. */
  public record Rate(int count, double exposure) {}

  /** Later rate over base rate; infinite without base events, NaN without any event. */
  public static RateRatio of(Rate later, Rate base, double conf) {
    Require.that(later.exposure() > 0 && base.exposure() > 0, "an exposure is not more than 0");
    int total = Math.addExact(later.count(), base.count());
    if (total == 0) {
      return new RateRatio(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double scale = base.exposure() / later.exposure();
    Interval share = ClopperPearson.interval(later.count(), total, conf);
    double p0 = later.exposure() / (later.exposure() + base.exposure());
    return new RateRatio((double) later.count() / base.count() * scale, odds(share.low()) * scale,
        odds(share.high()) * scale, BinomialTest.twoSided(later.count(), total, p0));
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
