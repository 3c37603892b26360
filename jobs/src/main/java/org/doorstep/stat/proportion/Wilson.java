package org.doorstep.stat.proportion;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.doorstep.stat.Interval;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Normal;

/**
 * Wilson's score interval of a proportion, without continuity correction; exactly 0 at x = 0 and 1 at x = n.
 * Source: Wilson 1927.
 */
public final class Wilson {

  private Wilson() {}

  /** The interval of x positives in n trials; none when n is 0. */
  public static Interval interval(int x, int n, double conf) {
    Require.that(x >= 0 && x <= n, "x is %d and n %d: expected x from 0 to n", x, n);
    if (n == 0) {
      return Interval.NONE;
    }
    var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, x, 1 - conf);
    // The library leaves rounding where the ends are exactly 0 and 1.
    return new Interval(x == 0 ? 0 : interval.getLowerBound(), x == n ? 1 : interval.getUpperBound());
  }

  /** The interval of a share p on an effective number of trials that need not be whole. */
  public static Interval ofShare(double p, double n, double conf) {
    double z = Normal.halfWidth(conf);
    double center = (p + z * z / (2 * n)) / (1 + z * z / n);
    double margin = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    return new Interval(p == 0 ? 0 : center - margin, p == 1 ? 1 : center + margin);
  }
}
