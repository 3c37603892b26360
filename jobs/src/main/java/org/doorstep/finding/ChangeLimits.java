package org.doorstep.finding;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.chart.Xmr;

/**
 * Limits for a series that carries most of one point into the next: rolling figures, stocks, and series whose baseline
 * says so. Its levels say next to nothing of their own, its changes do: each point is held against the one before, plus
 * the mean change of the baseline, within the limits of an XmR chart of the changes. Only a point outside is a signal;
 * runs and trends are in the nature of such a series. A change that spans a gap is not judged.
 */
final class ChangeLimits {

  /** The twelve points of the baseline have so many changes. */
  private static final int BASELINE = ControlLimits.BASELINE - 1;

  /** The fault of a series that only counts how long nothing has happened. */
  static final String ONLY_AGES = "counts-days-only";

  private ChangeLimits() {
  }

  /** The limits for these periods, in their order. */
  static ControlLimits of(ChartKind chart, List<Point> spine) {
    double[] y = ControlLimits.values(chart, spine);
    double[] changes = new double[y.length];
    Arrays.setAll(changes, i -> i == 0 ? Double.NaN : y[i] - y[i - 1]);
    Xmr.Chart xmr = Xmr.chart(changes, Xmr.Settings.DEFAULT.withBaseline(BASELINE));
    double usual = xmr.center()[0];
    double width = xmr.upperLimit()[0] - usual;
    boolean ages = onlyAges(spine, changes);
    if (ages || ControlLimits.isFlat(width, y)) {
      return ControlLimits.without("xmr-change", Double.NaN, y, ages ? ONLY_AGES : ControlLimits.NO_VARIATION);
    }
    boolean negative = Arrays.stream(y).anyMatch(value -> value < 0);
    double most = chart == ChartKind.PROPORTION ? 1 : Double.POSITIVE_INFINITY;
    double least = negative ? Double.NEGATIVE_INFINITY : 0;
    double[] expected = new double[y.length];
    Arrays.setAll(expected, i -> i == 0 ? Double.NaN : y[i - 1] + usual);
    double[] center = Arrays.stream(expected).map(value -> Math.max(least, Math.min(most, value))).toArray();
    double[] lower = Arrays.stream(expected).map(value -> Math.max(least, value - width)).toArray();
    double[] upper = Arrays.stream(expected).map(value -> Math.min(most, value + width)).toArray();
    double[] z = new double[y.length];
    Arrays.setAll(z, i -> 3 * (changes[i] - usual) / width);
    return new ControlLimits("xmr-change", center, lower, upper, Double.NaN, z, signals(xmr.signals()),
        fault(changes, z));
  }

  private static Signal[] signals(Signal[] all) {
    return Arrays.stream(all).map(signal -> signal == null || ControlChart.isOutside(signal) ? signal : Signal.NONE)
        .toArray(Signal[]::new);
  }

  private static String fault(double[] changes, double[] z) {
    return ControlLimits.isCoarse(changes, BASELINE) ? "coarse-baseline"
        : ControlLimits.isUnstable(z, BASELINE) ? "unstable-baseline" : "";
  }

  /** Whether most changes of the baseline are the days that went by: a wait that grows while nothing happens. */
  private static boolean onlyAges(List<Point> spine, double[] changes) {
    int seen = 0;
    int aged = 0;
    for (int i = 1; i < changes.length && seen < BASELINE; i++) {
      seen += Double.isNaN(changes[i]) ? 0 : 1;
      long days = ChronoUnit.DAYS.between(spine.get(i - 1).period().end(), spine.get(i).period().end());
      aged += changes[i] == days ? 1 : 0;
    }
    return 2 * aged > seen;
  }
}
