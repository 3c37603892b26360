package org.doorstep.stat.survival;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.doorstep.stat.numeric.ChiSquare;

/**
 * The log-rank test of several groups, summed over strata: observed minus expected events with their
 * hypergeometric covariance over event days, chi-square on groups - 1 degrees of freedom. Groups never at
 * risk on an event day are left out of the degrees of freedom.
 */
public final class LogRank {

  private LogRank() {}

  /** Events seen and expected per group; statistic and p-value NaN with fewer than two groups at risk. */
  public record Test(double[] observed, double[] expected, double statistic, int df, double pValue) {}

  /**
   * The test.
   *
   * @param strata one list per stratum with the table of each group, in the same order of groups; a group
   *     without cases has an empty table
   */
  public static Test test(List<List<SurvivalTable>> strata) {
    int groups = strata.isEmpty() ? 0 : strata.get(0).size();
    LogRankSums sums = new LogRankSums(groups);
    strata.forEach(sums::add);
    return test(sums, strata);
  }

  private static Test test(LogRankSums sums, List<List<SurvivalTable>> strata) {
    int[] active = IntStream.range(0, sums.expected().length)
        .filter(group -> sums.expected()[group] > 0).toArray();
    int df = Math.max(0, (active.length > 0 ? active.length : withCases(strata)) - 1);
    double statistic = active.length < 2 ? Double.NaN : statistic(sums, active);
    return new Test(sums.observed(), sums.expected(), statistic, df, ChiSquare.upperTail(statistic, df));
  }

  private static int withCases(List<List<SurvivalTable>> strata) {
    int groups = strata.isEmpty() ? 0 : strata.get(0).size();
    int count = 0;
    for (int group = 0; group < groups; group++) {
      int index = group;
      count += strata.stream().anyMatch(tables -> tables.get(index).cases() > 0) ? 1 : 0;
    }
    return count;
  }

  /** Over all active groups but the first, as the excesses sum to 0. */
  private static double statistic(LogRankSums sums, int[] active) {
    int size = active.length - 1;
    RealVector excess = new ArrayRealVector(size);
    Array2DRowRealMatrix covariance = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      int group = active[i + 1];
      excess.setEntry(i, sums.observed()[group] - sums.expected()[group]);
      for (int j = 0; j < size; j++) {
        covariance.setEntry(i, j, sums.covariance()[group][active[j + 1]]);
      }
    }
    return excess.dotProduct(new SingularValueDecomposition(covariance).getSolver().solve(excess));
  }
}
