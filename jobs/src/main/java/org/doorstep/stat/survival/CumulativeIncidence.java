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
    CumulativeIncidence result =
        new CumulativeIncidence(new double[causes][at.length], new double[at.length]);
    for (int i = 0; i < at.length; i++) {
      double[] shares = shares(time, cause, at[i]);
      result.survival[i] = time.length == 0 ? Double.NaN : shares[0];
      for (int k = 1; k <= causes; k++) {
        result.incidence[k - 1][i] = shares[k];
      }
    }
    return result;
  }

  /** The share still open, then the share of each cause, at a time. */
  private static double[] shares(double[] time, int[] cause, double until) {
    double[] shares = new double[Arrays.stream(cause).max().orElse(0) + 1];
    shares[0] = 1;
    double[] days = Arrays.stream(time).filter(day -> day <= until).sorted().distinct().toArray();
    for (double day : days) {
      addDay(shares, time, cause, day);
    }
    return shares;
  }

  private static void addDay(double[] shares, double[] time, int[] cause, double day) {
    double open = shares[0];
    double atRisk = Arrays.stream(time).filter(exit -> exit >= day).count();
    double ended = 0;
    for (int i = 0; i < time.length; i++) {
      if (time[i] == day && cause[i] > 0) {
        shares[cause[i]] += open / atRisk;
        ended++;
      }
    }
    shares[0] = ended == 0 ? open : open * (atRisk - ended) / atRisk;
  }
}
