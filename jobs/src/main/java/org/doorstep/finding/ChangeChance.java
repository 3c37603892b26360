package org.doorstep.finding;

import java.util.Arrays;
import java.util.List;

/**
 * How much figures change from one period to the next: as much as in the baseline, and more where chance explains more.
 * The chance of two shares, or two rates, is that of their cases, by the events of the baseline or of the two periods,
 * whichever gives more; that of other figures is what their intervals say of each other. Where neighbouring periods
 * share their cases the spread of the changes says it all.
 */
final class ChangeChance {

  private ChangeChance() {
  }

  /**
   * The standard deviation of each change.
   *
   * @param sigma the standard deviation of the baseline's changes
   * @param baseline how many changes are the baseline
   */
  static double[] spread(MeasureMeta measure, List<Point> spine, double sigma, int baseline) {
    ChartKind chart = measure.chart();
    double[] chance = new double[spine.size()];
    if (measure.carried()) {
      return ControlLimits.widened(sigma, chance, baseline);
    }
    boolean attribute = (chart == ChartKind.PROPORTION || chart == ChartKind.RATE)
        && spine.stream().filter(point -> point.isUsable(chart)).allMatch(point -> point.hasParts(chart));
    if (attribute) {
      return ofCases(variances(chart, spine), sigma, baseline);
    }
    chance[0] = Double.NaN;
    for (int i = 1; i < chance.length; i++) {
      Point before = spine.get(i - 1);
      Point point = spine.get(i);
      chance[i] = before.isUsable(chart) && point.isUsable(chart)
          ? Math.hypot(before.chanceFrom(point.value()), point.chanceFrom(before.value())) : Double.NaN;
    }
    return ControlLimits.widened(sigma, chance, baseline);
  }

  /** What the baseline's changes vary beyond their own chance, and the chance of the two periods. */
  private static double[] ofCases(double[] variances, double sigma, int baseline) {
    double explained = Arrays.stream(variances).skip(1).filter(variance -> !Double.isNaN(variance)).limit(baseline)
        .average().orElse(0);
    double beyond = Math.max(0, sigma * sigma - explained);
    return Arrays.stream(variances).map(variance -> Math.sqrt(beyond + variance)).toArray();
  }

  /** The variances that chance gives the changes. */
  private static double[] variances(ChartKind chart, List<Point> spine) {
    double[] variances = new double[spine.size()];
    double usual = ofOneCase(chart,
        spine.stream().filter(point -> point.isUsable(chart)).limit(ControlLimits.BASELINE).toList());
    for (int i = 1; i < variances.length; i++) {
      List<Point> pair = spine.subList(i - 1, i + 1);
      double most = Math.max(usual, ofOneCase(chart, pair));
      variances[i] = Double.isNaN(most) ? Double.NaN
          : pair.stream().mapToDouble(point -> most / point.denominator()).sum();
    }
    return variances;
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
}
