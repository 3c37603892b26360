package org.doorstep.stat.equity;

import java.util.Arrays;
import org.doorstep.stat.numeric.Ranks;
import org.doorstep.stat.numeric.Sample;

/**
 * The concentration index of an amount against need: 2 cov(amount, R)/mean, R the weighted fractional
 * mid-rank of need. Ties share the mid-rank of their group, so that the order of rows is without effect.
 * Positive = goes to high need. Variance: Kakwani, Wagstaff, van Doorslaer 1997.
 *
 * @param concentrationIndex NaN when the mean is 0
 * @param variance NaN with weights or tied need
 */
public record ConcentrationIndex(double concentrationIndex, double variance, double[] fractionalRank) {

  /**
   * The index.
   *
   * @param need higher = more need
   * @param w persons; null = all weights 1
   */
  public static ConcentrationIndex of(double[] amount, double[] need, double[] w) {
    Units units = Units.of(amount, w);
    double[] rank = ranks(need, units.w());
    double mean = units.mean();
    double[] terms = new double[amount.length];
    Arrays.setAll(terms, i -> units.w()[i] * (amount[i] - mean) * (rank[i] - 0.5));
    double index = mean == 0 ? Double.NaN : 2 * Sample.sum(terms) / units.weight() / mean;
    boolean tied = Arrays.stream(need).distinct().count() < need.length;
    double variance = w != null || tied ? Double.NaN : variance(amount, need, index);
    return new ConcentrationIndex(index, variance, rank);
  }

  private static double[] ranks(double[] need, double[] w) {
    int[] order = Ranks.order(need);
    double total = Sample.sum(w);
    double[] ranks = new double[need.length];
    double below = 0;
    int start = 0;
    while (start < order.length) {
      int end = start;
      double group = 0;
      while (end < order.length && need[order[end]] == need[order[start]]) {
        group += w[order[end++]];
      }
      for (int i = start; i < end; i++) {
        ranks[order[i]] = (below + group / 2) / total;
      }
      below += group;
      start = end;
    }
    return ranks;
  }

  private static double variance(double[] amount, double[] need, double index) {
    int n = amount.length;
    int[] order = Ranks.order(need);
    double total = Sample.sum(amount);
    double squares = 0;
    double before = 0;
    for (int i = 0; i < n; i++) {
      double x = amount[order[i]];
      double after = before + x / total;
      double a = x * n / total * (2 * (i + 0.5) / n - 1 - index) + 2 - before - after;
      squares += a * a;
      before = after;
    }
    return (squares / n - (1 + index) * (1 + index)) / n;
  }
}
