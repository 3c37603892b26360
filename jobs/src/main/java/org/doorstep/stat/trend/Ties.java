package org.doorstep.stat.trend;

import java.util.Arrays;

/** How many values of a sample are equal, as sums over the groups of ties. */
record Ties(double varianceTerm, double tiedPairs) {

  /** The variance term is the sum of t(t-1)(2t+5), the tied pairs the sum of t(t-1)/2. */
  static Ties of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double variance = 0;
    double pairs = 0;
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        double t = i - start;
        variance += t * (t - 1) * (2 * t + 5);
        pairs += t * (t - 1) / 2;
        start = i;
      }
    }
    return new Ties(variance, pairs);
  }
}
