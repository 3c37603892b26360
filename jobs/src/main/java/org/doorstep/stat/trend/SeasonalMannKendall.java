package org.doorstep.stat.trend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.numeric.Normal;
import org.doorstep.stat.numeric.Sample;

/**
 * The Mann-Kendall test within seasons: scores and variances summed over the seasons, slope the median of all
 * slopes within a season per cycle. Source: Hirsch, Slack, Smith 1982.
 *
 * @param slope NaN without any pair
 */
public record SeasonalMannKendall(double s, double varS, double z, double pValue, double slope) {

  /**
   * The test.
   *
   * @param y one value per period, NaN = missing; the season is the position modulo {@code period}
   * @param continuity whether z is corrected for continuity
   */
  public static SeasonalMannKendall of(double[] y, int period, boolean continuity) {
    double s = 0;
    double variance = 0;
    double[] slopes = {};
    for (int season = 0; season < Math.min(period, y.length); season++) {
      int first = season;
      double[] part = IntStream.iterate(first, i -> i < y.length, i -> i + period).mapToDouble(i -> y[i])
          .toArray();
      KendallScore score = KendallScore.of(Sample.present(part));
      s += score.s();
      variance += score.variance();
      slopes = joined(slopes, slopes(part));
    }
    double z = KendallScore.z(s, variance, continuity);
    return new SeasonalMannKendall(s, variance, z, Normal.twoSided(z), Sample.median(slopes));
  }

  private static double[] slopes(double[] part) {
    return Sample.present(IntStream.range(0, part.length).boxed()
        .flatMapToDouble(i -> IntStream.range(i + 1, part.length)
            .mapToDouble(j -> (part[j] - part[i]) / (j - i)))
        .toArray());
  }

  private static double[] joined(double[] a, double[] b) {
    double[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }
}
