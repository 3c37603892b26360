package org.doorstep.stat.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.NegativeBinomial;

/**
 * The improved aberration limit of Noufaily et al. 2013, as R surveillance's farringtonFlexible computes it:
 * all weeks of the earlier years with a season factor, the most recent weeks left out, and a negative
 * binomial quantile with size mu/(phi-1) as limit.
 */
public final class FarringtonFlexible {

  private FarringtonFlexible() {}

  /** Which weeks are looked back at, and how many season levels they have. */
  public record Window(int period, int yearsBack, int halfWindow, int seasons, int weeksExcluded) {

    public static final Window DEFAULT = new Window(52, 4, 3, 10, 26);
  }

  /** Level, fewest cases for which a limit is given, weight threshold and level of the trend. */
  public record Settings(double alpha, int minCases, int minCasesWeeks, double weightsThreshold,
      double trendThreshold) {

    public static final Settings DEFAULT = new Settings(0.005, 5, 4, 2.58, 1);
  }

  /** One value per tested week; limit and mean are NaN where there are too few cases. */
  public record Alarms(double[] upperLimit, double[] fitted, boolean[] flags, double[] pValue) {}

  /**
   * The limits at the tested weeks.
   *
   * @param counts weekly counts from week 1
   * @param positions tested weeks, from 1
   */
  public static Alarms alarms(double[] counts, int[] positions, Window window, Settings s) {
    int size = positions.length;
    Alarms alarms = new Alarms(new double[size], new double[size], new boolean[size], new double[size]);
    var rules =
        new AberrationModel.Rules(s.weightsThreshold(), window.yearsBack() >= 3, s.trendThreshold(), true);
    for (int i = 0; i < size; i++) {
      int now = positions[i];
      AberrationModel model = AberrationModel.of(reference(counts, now, window), rules);
      boolean enough = Farrington.enoughCases(counts, now, s.minCases(), s.minCasesWeeks());
      NegativeBinomial expected = expected(model);
      alarms.fitted[i] = enough ? expected.mu() : Double.NaN;
      alarms.upperLimit[i] = enough ? expected.upperQuantile(s.alpha()) : Double.NaN;
      alarms.flags[i] = counts[now - 1] > alarms.upperLimit[i];
      alarms.pValue[i] = expected.atLeast(counts[now - 1]);
    }
    return alarms;
  }

  private static NegativeBinomial expected(AberrationModel model) {
    double mu = model.mean();
    double phi = model.phi();
    return new NegativeBinomial(mu, phi > 1 ? mu / (phi - 1) : Double.POSITIVE_INFINITY);
  }

  private static AberrationModel.Reference reference(double[] counts, int now, Window window) {
    Require.that(now <= counts.length, "position %d is after the last of %d weeks", now, counts.length);
    int first = now - window.period() * window.yearsBack() - window.halfWindow();
    Require.that(first >= 1, "position %d has no reference weeks in all %d earlier years", now,
        window.yearsBack());
    int[] levels = levels(now, window);
    int[] weeks = IntStream.range(1, now - window.weeksExcluded()).filter(week -> levels[week] > 0).toArray();
    return new AberrationModel.Reference(weeks,
        Arrays.stream(weeks).mapToDouble(week -> counts[week - 1]).toArray(),
        Arrays.stream(weeks).map(week -> levels[week]).toArray(), now, window.seasons());
  }

  /** The season level of every week up to now, by position; 0 = not looked back at. */
  private static int[] levels(int now, Window window) {
    int[] levels = new int[now + window.halfWindow() + 1];
    for (int year = window.yearsBack(); year >= 1; year--) {
      int center = now - window.period() * year;
      int afterWindow = center + window.halfWindow() + 1;
      Arrays.fill(levels, center - window.halfWindow(), afterWindow, window.seasons());
      if (window.seasons() > 1) {
        blocks(levels, afterWindow, window);
      }
    }
    Arrays.fill(levels, now - window.halfWindow(), now + 1, window.seasons());
    return levels;
  }

  /** Shares the weeks between two windows among the other levels, the longer blocks first. */
  private static void blocks(int[] levels, int from, Window window) {
    int weeks = window.period() - 2 * window.halfWindow() - 1;
    int blocks = window.seasons() - 1;
    Require.that(weeks >= blocks, "n_seasons is %d for %d weeks between the windows", window.seasons(),
        weeks);
    int start = from;
    for (int level = 1; level <= blocks; level++) {
      int length = weeks / blocks + (level <= weeks % blocks ? 1 : 0);
      Arrays.fill(levels, start, start + length, level);
      start += length;
    }
  }
}
