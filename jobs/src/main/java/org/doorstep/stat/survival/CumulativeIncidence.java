package org.doorstep.stat.survival;

import java.util.Arrays;
import org.doorstep.stat.Require;

/**
 * Shares that have ended by each cause when causes compete (Aalen-Johansen): F_k adds S(t-) d_k/r at each
 * event day, S the share still open. Treating other ends as censored would overstate F.
 *
 * @param incidence one row per cause 1, 2, ..., one value per asked time
 * @param survival still open, one per asked time; NaN without cases
 */
public record CumulativeIncidence(double[][] incidence, double[] survival) {

  /**
   * The shares at the asked times.
   *
   * @param cause 0 = open, 1, 2, ... = kind of end
   */
  public static CumulativeIncidence of(double[] time, int[] cause, double[] at) {
    for (int i = 0; i < time.length; i++) {
      Require.that(time[i] >= 0 && cause[i] >= 0, "time[%d] or cause[%d] is negative", i + 1, i + 1);
    }
    int causes = Arrays.stream(cause).max().orElse(0);
    double[] days = Arrays.stream(time).sorted().distinct().toArray();
    double[][] exits = exits(time, cause, days, causes);
    CumulativeIncidence result =
        new CumulativeIncidence(new double[causes][at.length], new double[at.length]);
    for (int i = 0; i < at.length; i++) {
      double[] shares = shares(days, exits, at[i], time.length);
      result.survival[i] = time.length == 0 ? Double.NaN : shares[0];
      for (int k = 1; k <= causes; k++) {
        result.incidence[k - 1][i] = shares[k];
      }
    }
    return result;
  }

  /** One row per day: how many were last seen open, then how many ended by each cause. */
  private static double[][] exits(double[] time, int[] cause, double[] days, int causes) {
    double[][] exits = new double[days.length][causes + 1];
    for (int i = 0; i < time.length; i++) {
      exits[Arrays.binarySearch(days, time[i])][cause[i]]++;
    }
    return exits;
  }

  /** The share still open, then the share of each cause, at a time. */
  private static double[] shares(double[] days, double[][] exits, double until, int cases) {
    double[] shares = new double[days.length == 0 ? 1 : exits[0].length];
    shares[0] = 1;
    double atRisk = cases;
    for (int day = 0; day < days.length && days[day] <= until; day++) {
      double open = shares[0];
      double ended = 0;
      for (int k = 1; k < shares.length; k++) {
        shares[k] += open * exits[day][k] / atRisk;
        ended += exits[day][k];
      }
      shares[0] = ended == 0 ? open : open * (atRisk - ended) / atRisk;
      atRisk -= ended + exits[day][0];
    }
    return shares;
  }
}
