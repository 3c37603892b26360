package org.doorstep.stat.trend;

import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Ranks;

/**
 * Pettitt's test for one step at an unknown time: U_k = 2 sum of ranks - k(n+1), statistic = max|U_k|, p
 * about 2 exp(-6 U^2/(n^3+n^2)). It suggests a step to a person; autocorrelation makes it see too many.
 *
 * @param changeAfter position, from 1, of the last value before the change; the first maximum
 */
public record Pettitt(double statistic, double pValue, int changeAfter) {

  /** The test of a series without missing periods. */
  public static Pettitt of(double[] y) {
    Require.that(y.length > 0, "y is empty: there is no step to look for");
    double[] ranks = Ranks.mid(y);
    double n = y.length;
    double u = 0;
    double largest = -1;
    int change = 0;
    for (int k = 1; k <= y.length; k++) {
      u += 2 * ranks[k - 1] - (n + 1);
      if (Math.abs(u) > largest) {
        largest = Math.abs(u);
        change = k;
      }
    }
    double p = Math.min(1, 2 * Math.exp(-6 * largest * largest / (n * n * n + n * n)));
    return new Pettitt(largest, p, change);
  }
}
