package org.doorstep.finding;

import java.util.Arrays;
import java.util.List;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.chart.Xmr;

/**
 * Limits for a series that carries most of one point into the next: rolling figures, stocks, and series whose baseline
 * says so. Its levels say next to nothing of their own, its changes do: each point is held against the one before, plus
 * the mean change of the baseline, within the limits of an XmR chart of the changes, which widen where few cases make
 * chance larger than it was in the baseline ({@link ChangeChance}). Only a point outside is a signal; runs and trends
 * are in the nature of such a series. A change that spans a gap is not judged.
 */
final class ChangeLimits {

  /** The twelve points of the baseline have so many changes. */
  private static final int BASELINE = ControlLimits.BASELINE - 1;

  /** The fault of a figure that is an age, see {@link Memory#AGE}. */
  static final String ONLY_AGES = "counts-days-only";

  private ChangeLimits() {
  }

  /** The limits for these periods, in their order. */
  static ControlLimits of(MeasureMeta measure, List<Point> spine) {
    double[] y = ControlLimits.values(measure.chart(), spine);
    double[] changes = new double[y.length];
    Arrays.setAll(changes, i -> i == 0 ? Double.NaN : y[i] - y[i - 1]);
    if (measure.memory() == Memory.AGE) {
      return ControlLimits.without("xmr-change", none(y.length), y, ONLY_AGES);
    }
    Xmr.Chart xmr = Xmr.chart(changes, Xmr.Settings.DEFAULT.withBaseline(BASELINE));
    double usual = xmr.center()[0];
    double sigma = (xmr.upperLimit()[0] - usual) / 3;
    double[] spread = ChangeChance.spread(measure, spine, sigma, BASELINE);
    double[] expected = none(y.length);
    for (int i = 1; i < y.length; i++) {
      expected[i] = y[i - 1] + usual;
    }
    if (ControlLimits.isFlat(spread, y)) {
      return ControlLimits.without("xmr-change", expected, y, ControlLimits.NO_VARIATION);
    }
    boolean negative = Arrays.stream(y).anyMatch(value -> value < 0);
    double most = measure.chart() == ChartKind.PROPORTION ? 1 : Double.POSITIVE_INFINITY;
    double least = negative ? Double.NEGATIVE_INFINITY : 0;
    double[] center = new double[y.length];
    double[] lower = new double[y.length];
    double[] upper = new double[y.length];
    double[] z = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      center[i] = Math.max(least, Math.min(most, expected[i]));
      lower[i] = Math.max(least, expected[i] - 3 * spread[i]);
      upper[i] = Math.min(most, expected[i] + 3 * spread[i]);
      z[i] = changes[i] == usual && spread[i] == 0 ? 0 : (changes[i] - usual) / spread[i];
    }
    double farthest = ControlLimits.farthest(z, BASELINE);
    return new ControlLimits("xmr-change", center, lower, upper, Double.NaN, z, farthest,
        Arrays.stream(z).mapToObj(ChangeLimits::signal).toArray(Signal[]::new),
        ControlLimits.fault(ControlLimits.isCoarse(changes, BASELINE), farthest));
  }

  private static Signal signal(double z) {
    if (Double.isNaN(z)) {
      return null;
    }
    return z > 3 ? Signal.ABOVE_LIMIT : z < -3 ? Signal.BELOW_LIMIT : Signal.NONE;
  }

  private static double[] none(int length) {
    double[] none = new double[length];
    Arrays.fill(none, Double.NaN);
    return none;
  }
}
