package org.doorstep.finding;

import java.util.Arrays;
import java.util.List;

/**
 * How much of the change from one period to the next chance explains, as a variance: that of two shares, or two rates,
 * with cases of their own, by the events of the baseline or of the two periods, whichever gives more.
 *
 * @param variances one per period; 0 where the figure is no share or rate, and where neighbouring periods share their
 *     cases, so that the spread of the changes says it all
 */
record ChangeChance(double[] variances) {

  static ChangeChance of(MeasureMeta measure, List<Point> spine) {
    ChartKind chart = measure.chart();
    boolean attribute = !measure.carried() && (chart == ChartKind.PROPORTION || chart == ChartKind.RATE)
        && spine.stream().filter(point -> point.isUsable(chart)).allMatch(point -> point.hasParts(chart));
    double[] variances = new double[spine.size()];
    if (attribute) {
      double usual = ofOneCase(chart,
          spine.stream().filter(point -> point.isUsable(chart)).limit(ControlLimits.BASELINE).toList());
      for (int i = 1; i < variances.length; i++) {
        List<Point> pair = spine.subList(i - 1, i + 1);
        double most = Math.max(usual, ofOneCase(chart, pair));
        variances[i] = Double.isNaN(most) ? Double.NaN
            : pair.stream().mapToDouble(point -> most / point.denominator()).sum();
      }
    }
    return new ChangeChance(variances);
  }

  /** The variance that chance gives the share or rate of a single case; NaN where one of the points has none. */
  private static double ofOneCase(ChartKind chart, List<Point> points) {
    if (!points.stream().allMatch(point -> point.isUsable(chart))) {
      return Double.NaN;
    }
    double mean = points.stream().mapToDouble(Point::numerator).sum()
        / points.stream().mapToDouble(Point::denominator).sum();
    return chart == ChartKind.PROPORTION ? mean * (1 - mean) : mean;
  }

  /**
   * The standard deviation of each change: what the baseline's changes vary beyond their own chance, and the chance of
   * the two periods.
   *
   * @param sigma the standard deviation of the baseline's changes
   * @param baseline how many changes are the baseline
   */
  double[] spread(double sigma, int baseline) {
    double explained = Arrays.stream(variances).skip(1).filter(variance -> !Double.isNaN(variance)).limit(baseline)
        .average().orElse(0);
    double beyond = Math.max(0, sigma * sigma - explained);
    return Arrays.stream(variances).map(variance -> Math.sqrt(beyond + variance)).toArray();
  }
}
