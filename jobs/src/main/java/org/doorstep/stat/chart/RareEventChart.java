package org.doorstep.stat.chart;

import java.util.Arrays;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Sample;

/**
 * The g chart: ordinary cases, or days, between rare events.
 *
 * <p>g = mean; limits g -/+ sigmas sqrt(g(g+1)), the lower not below 0; centre line = median. Probability
 * limits are quantiles of the geometric distribution on 0, 1, 2, ... with p = 1/(1+g). Source: Benneyan 2001;
 * Provost and Murray 2011.
 */
public final class RareEventChart {

  /** R's allowance for rounding in a geometric quantile. */
  private static final double FUZZ = 1e-12;

  private RareEventChart() {}

  /** Every figure is NaN when there is no gap. */
  public record Chart(double mean, double center, double lowerLimit, double upperLimit, double geometricP,
      double probabilityLowerLimit, double probabilityUpperLimit) {}

  /**
   * The chart of the gaps between events.
   *
   * @param gaps cases or days between events, 0 or more
   * @param tail probability outside each probability limit
   */
  public static Chart chart(double[] gaps, double sigmas, double tail) {
    Require.that(Arrays.stream(gaps).allMatch(gap -> gap >= 0), "a gap is negative: expected 0 or more");
    double mean = Sample.mean(gaps);
    double width = sigmas * Math.sqrt(mean * (mean + 1));
    double p = 1 / (1 + mean);
    return new Chart(mean, Sample.median(gaps), Math.max(0, mean - width), mean + width, p,
        quantile(Math.log1p(-tail), p), quantile(Math.log(tail), p));
  }

  /** The smallest k with {@code log P(Y > k) <= logTail}. */
  private static double quantile(double logTail, double p) {
    if (p == 1) {
      return 0;
    }
    return Math.max(0, Math.ceil(logTail / Math.log1p(-p) - 1 - FUZZ));
  }
}
