package org.doorstep.stat.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Normal;

/**
 * The aberration limit of Farrington et al. 1996, as R surveillance's algo.farrington computes it: the same
 * weeks of earlier years, quasi-Poisson with Anscombe weights, limit on the 2/3 power scale with z at 1 -
 * alpha/2. A reference only: its false alarms are several times the nominal rate.
 */
public final class Farrington {

  private Farrington() {}

  /** Reference weeks, level, and the fewest cases for which a limit is given. */
  public record Settings(int period, int yearsBack, int halfWindow, double alpha, int minCases,
      int minCasesWeeks, double trendAlpha) {

    public static final Settings DEFAULT = new Settings(52, 4, 3, 0.01, 5, 4, 0.05);
  }

  /** One value per tested week; a limit is NaN where there are too few cases. */
  public record Alarms(double[] upperLimit, boolean[] flags, boolean[] trendUsed) {}

  /**
   * The limits at the tested weeks.
   *
   * @param counts weekly counts from week 1
   * @param positions tested weeks, from 1
   */
  public static Alarms alarms(double[] counts, int[] positions, Settings s) {
    Alarms alarms = new Alarms(new double[positions.length], new boolean[positions.length],
        new boolean[positions.length]);
    var rules = new AberrationModel.Rules(1, s.yearsBack() >= 3, s.trendAlpha(), false);
    for (int i = 0; i < positions.length; i++) {
      int now = positions[i];
      AberrationModel model = AberrationModel.of(reference(counts, now, s), rules);
      boolean enough = enoughCases(counts, now, s.minCases(), s.minCasesWeeks());
      alarms.upperLimit[i] = enough ? limit(model, s.alpha()) : Double.NaN;
      alarms.flags[i] = counts[now - 1] > alarms.upperLimit[i];
      alarms.trendUsed[i] = model.trend();
    }
    return alarms;
  }

  static boolean enoughCases(double[] counts, int now, int cases, int weeks) {
    return Arrays.stream(counts, Math.max(0, now - weeks), now).sum() >= cases;
  }

  private static AberrationModel.Reference reference(double[] counts, int now, Settings s) {
    Require.that(now <= counts.length, "position %d is after the last of %d weeks", now, counts.length);
    int[] weeks = IntStream.iterate(s.yearsBack(), year -> year >= 1, year -> year - 1)
        .flatMap(year -> IntStream.rangeClosed(now - s.period() * year - s.halfWindow(),
            now - s.period() * year + s.halfWindow()))
        .filter(week -> week >= 1).toArray();
    Require.that(weeks.length > 2, "position %d has no reference weeks in earlier years", now);
    double[] values = Arrays.stream(weeks).mapToDouble(week -> counts[week - 1]).toArray();
    return new AberrationModel.Reference(weeks, values, null, now, 0);
  }

  private static double limit(AberrationModel model, double alpha) {
    double mu = model.mean();
    double tau = model.phi() + model.meanSe() * model.meanSe() / mu;
    double se = Math.sqrt(4 / 9.0 * Math.cbrt(mu) * tau);
    return Math.pow(Math.pow(mu, 2 / 3.0) + Normal.quantile(1 - alpha / 2) * se, 1.5);
  }
}
