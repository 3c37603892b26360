package org.doorstep.stat.proportion;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.doorstep.stat.Interval;
import org.doorstep.stat.Require;

/**
 * The exact interval of a proportion by beta quantiles; 0 at x = 0 and 1 at x = n. Source: Clopper, Pearson
 * 1934.
 */
public final class ClopperPearson {

  private ClopperPearson() {}

  /** The interval of x positives in n trials; none when n is 0. */
  public static Interval interval(int x, int n, double conf) {
    Require.that(x >= 0 && x <= n, "x is %d and n %d: expected x from 0 to n", x, n);
    if (n == 0) {
      return Interval.NONE;
    }
    var interval = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, x, 1 - conf);
    return new Interval(interval.getLowerBound(), interval.getUpperBound());
  }
}
