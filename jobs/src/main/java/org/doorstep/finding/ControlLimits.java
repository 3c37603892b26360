package org.doorstep.finding;

import java.util.Arrays;
import java.util.List;
import org.doorstep.stat.chart.AttributeChart;
import org.doorstep.stat.chart.LaneyChart;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.chart.Xmr;
import org.doorstep.stat.numeric.Student;

/**
 * Centre and limits fixed on the baseline, each period's distance from the centre, and what the rules say of
 * it.
 *
 * @param method laney-p, laney-u, xmr or xmr-change
 * @param center one per period, NaN = none; the same for all but where each point is held against the one before
 * @param lower one per period as drawn, cut to what is possible; NaN = none
 * @param z distance from the centre in thirds of the way to the limit; NaN = not computable
 * @param farthest the largest distance in the baseline
 * @param signals by all four rules; null for a gap
 * @param fault why no run or trend stands on these limits: coarse-baseline, where most neighbours in it are equal and
 *     no distance has a p-value either, unstable-baseline, where it has points outside of its own limits; or why there
 *     are no limits at all: baseline-without-variation, or counts-days-only, where the figure is an age; else empty
 */
record ControlLimits(String method, double[] center, double[] lower, double[] upper, double sigmaZ, double[] z,
    double farthest, Signal[] signals, String fault) {

  /** Points that fix the limits. */
  static final int BASELINE = 12;

  /**
   * Student's distribution with so many degrees of freedom is that of a new point's distance from the centre, where
   * centre and limits come from twelve stable points with the moving ranges screened: within 3 % down to p = 2e-5
   * (two million simulated charts). A normal p-value of 0.0027 has a true rate of 0.022 there. Shares and rates that
   * vary by chance alone are flagged less often than said, as their limits are never narrower than chance.
   */
  static final double TAIL_DF = 6.5;

  /** The fault of a baseline that takes few values. */
  static final String COARSE = "coarse-baseline";

  /** The fault of a baseline with a wild point: it moves the centre and, screened, not the limits. */
  static final String UNSTABLE = "unstable-baseline";

  /** The fault of a baseline that hardly varies: limits without width would make a change of every later point. */
  static final String NO_VARIATION = "baseline-without-variation";

  /** Widths below this part of the largest value are rounding alone. */
  private static final double ROUNDING = 1e-9;

  private static final LaneyChart.Settings LANEY = new LaneyChart.Settings(3, 1.128, true, true, 3.267);

  /** Whether there are none, so that nothing can be judged. */
  boolean areNone() {
    return fault.equals(NO_VARIATION) || fault.equals(ChangeLimits.ONLY_AGES);
  }

  /** Whether a value is what the baseline has always been: that is as usual, though nothing else can be judged. */
  boolean isAsAlways(int position, double value) {
    return fault.equals(NO_VARIATION) && Math.abs(value - center[position])
        <= ROUNDING * Math.max(Math.abs(value), Math.abs(center[position]));
  }

  /**
   * The two-sided p-value of a position's distance from the centre, NaN where there is none. Limits from twelve points
   * are uncertain themselves, so the distance has wider tails than a normal one. After a baseline with points outside
   * of its limits it counts as if they were just wide enough to hold them.
   */
  double pValue(int position) {
    return fault.equals(COARSE) ? Double.NaN
        : Student.twoSided(z[position] / Math.max(1, farthest / 3), TAIL_DF);
  }

  /** Whether a position is farther from the centre than any of the baseline. */
  boolean isFarthest(int position) {
    return Math.abs(z[position]) > farthest;
  }

  /** The limits of the levels of these periods, in their order. */
  static ControlLimits of(ChartKind chart, List<Point> spine) {
    boolean attribute = (chart == ChartKind.PROPORTION || chart == ChartKind.RATE)
        && spine.stream().filter(point -> point.isUsable(chart)).allMatch(point -> point.hasParts(chart));
    return attribute ? laney(chart, spine) : isShareOfAmount(chart, spine) ? amounts(spine) : xmr(chart, spine);
  }

  private static boolean isShareOfAmount(ChartKind chart, List<Point> spine) {
    return chart == ChartKind.VALUE
        && spine.stream().filter(point -> point.isUsable(chart)).allMatch(Point::isShareOfAmount);
  }

  /**
   * An XmR chart around the share of all money of the baseline, in which a period of less money than usual has wider
   * limits, and says less of what is usual: as when records begin, and few payments fall due.
   */
  private static ControlLimits amounts(List<Point> spine) {
    List<Point> baseline = spine.stream().filter(point -> point.isUsable(ChartKind.VALUE)).limit(BASELINE).toList();
    double due = baseline.stream().mapToDouble(Point::denominator).sum();
    double center = baseline.stream().mapToDouble(Point::numerator).sum() / due;
    double[] y = values(ChartKind.VALUE, spine);
    double[] weight = spine.stream().mapToDouble(point -> !point.isUsable(ChartKind.VALUE) ? Double.NaN
        : Math.min(1, Math.sqrt(point.denominator() * baseline.size() / due))).toArray();
    double[] distance = new double[y.length];
    Arrays.setAll(distance, i -> (y[i] - center) * weight[i]);
    double spread = spread(Xmr.chart(distance, Xmr.Settings.DEFAULT.withBaseline(BASELINE)));
    return xmr(center, spread, Arrays.stream(weight).map(w -> spread / w).toArray(), y, 1);
  }

  private static ControlLimits laney(ChartKind chart, List<Point> spine) {
    double[] x = spine.stream().mapToDouble(p -> p.isUsable(chart) ? p.numerator() : 0).toArray();
    double[] n = spine.stream().mapToDouble(p -> p.isUsable(chart) ? p.denominator() : 0).toArray();
    int length = baselineLength(chart, spine);
    double[] baseX = Arrays.copyOf(x, length);
    double[] baseN = Arrays.copyOf(n, length);
    boolean share = chart == ChartKind.PROPORTION;
    AttributeChart baseline = share
        ? LaneyChart.proportions(baseX, baseN, LANEY) : LaneyChart.rates(baseX, baseN, LANEY);
    double center = baseline.center();
    double chance = share ? center * (1 - center) : center;
    double most = share ? 1 : Double.POSITIVE_INFINITY;
    double spread = chance > 0 ? Math.max(1, baseline.sigmaZ()) * Math.sqrt(chance) : Double.NaN;
    double[] sigma = Arrays.stream(n).map(cases -> cases > 0 ? spread / Math.sqrt(cases)
        : Double.NaN).toArray();
    double[] y = new double[x.length];
    Arrays.setAll(y, i -> x[i] / n[i]);
    double[] z = new double[y.length];
    Arrays.setAll(z, i -> (y[i] - center) / sigma[i]);
    double farthest = farthest(z, BASELINE);
    return new ControlLimits(share ? "laney-p" : "laney-u", filled(center, y.length),
        limits(center, sigma, -3, 0, most), limits(center, sigma, 3, 0, most), baseline.sigmaZ(), z,
        farthest, FixedLimitRules.signals(y, z), chance > 0 ? farthest > 3 ? UNSTABLE : "" : NO_VARIATION);
  }

  /** No limits: no point is far from the centre or near, and no rule says anything. */
  static ControlLimits without(String method, double[] center, double[] y, String fault) {
    double[] none = filled(Double.NaN, y.length);
    Signal[] signals = Arrays.stream(y).mapToObj(value -> Double.isNaN(value) ? null : Signal.NONE)
        .toArray(Signal[]::new);
    return new ControlLimits(method, center, none, none, Double.NaN, none, 0, signals, fault);
  }

  /** Whether limits with these spreads around the centre of some values have no width. */
  static boolean isFlat(double[] spreads, double[] y) {
    return largest(spreads) <= ROUNDING * largest(y);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).map(Math::abs).max().orElse(0);
  }

  private static double[] limits(double center, double[] sigma, int width, double least, double most) {
    return Arrays.stream(sigma).map(s -> Math.max(least, Math.min(most, center + width * s))).toArray();
  }

  private static ControlLimits xmr(ChartKind chart, List<Point> spine) {
    double[] y = values(chart, spine);
    Xmr.Chart xmr = Xmr.chart(y, Xmr.Settings.DEFAULT.withBaseline(BASELINE));
    double center = xmr.center()[0];
    double spread = spread(xmr);
    double[] sigma = widened(spread, spine.stream().mapToDouble(point -> point.isUsable(chart)
        ? point.chanceFrom(center) : Double.NaN).toArray(), BASELINE);
    return xmr(center, spread, sigma, y, Double.POSITIVE_INFINITY);
  }

  /**
   * The standard deviation of each figure: as much larger than that of the baseline as its own chance is larger than
   * was usual there. A 90th percentile of few cases, say, is a matter of one case more or less that takes very long.
   *
   * @param sigma the standard deviation of the baseline
   * @param chance {@link Point#chanceFrom of each figure}, NaN where there is none; 0 where its size is not known
   * @param baseline how many of them are the baseline
   */
  static double[] widened(double sigma, double[] chance, int baseline) {
    double[] known = Arrays.stream(chance).filter(one -> !Double.isNaN(one)).limit(baseline)
        .filter(one -> one > 0 && Double.isFinite(one)).sorted().toArray();
    double usual = known.length == 0 ? Double.POSITIVE_INFINITY : known[known.length / 2];
    return Arrays.stream(chance).map(one -> Double.isInfinite(one) ? one : sigma * Math.max(1, one / usual)).toArray();
  }

  private static double spread(Xmr.Chart xmr) {
    return (xmr.upperLimit()[0] - xmr.center()[0]) / 3;
  }

  private static ControlLimits xmr(double center, double spread, double[] sigma, double[] y, double most) {
    if (isFlat(new double[] {spread}, y)) {
      return without("xmr", filled(center, y.length), y, NO_VARIATION);
    }
    double least = Arrays.stream(y).anyMatch(value -> value < 0) ? Double.NEGATIVE_INFINITY : 0;
    double[] z = new double[y.length];
    Arrays.setAll(z, i -> (y[i] - center) / sigma[i]);
    double farthest = farthest(z, BASELINE);
    return new ControlLimits("xmr", filled(center, y.length), limits(center, sigma, -3, least, most),
        limits(center, sigma, 3, least, most), Double.NaN, z, farthest,
        FixedLimitRules.signals(y, z), fault(isCoarse(y, BASELINE), farthest));
  }

  static String fault(boolean coarse, double farthest) {
    return coarse ? COARSE : farthest > 3 ? UNSTABLE : "";
  }

  private static double[] filled(double value, int length) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }

  /** The charted values, NaN for a gap. */
  static double[] values(ChartKind chart, List<Point> spine) {
    return spine.stream().mapToDouble(point -> point.isUsable(chart) ? point.value() : Double.NaN).toArray();
  }

  /** The largest distance among so many points that are the baseline. */
  static double farthest(double[] z, int baseline) {
    return Arrays.stream(z).filter(distance -> !Double.isNaN(distance)).limit(baseline).map(Math::abs).max().orElse(0);
  }

  static boolean isCoarse(double[] y, int baseline) {
    double[] first = Arrays.stream(y).filter(value -> !Double.isNaN(value)).limit(baseline).toArray();
    int equal = 0;
    for (int i = 1; i < first.length; i++) {
      equal += first[i] == first[i - 1] ? 1 : 0;
    }
    return 2 * equal >= first.length;
  }

  /** Periods up to and with the last baseline point. */
  private static int baselineLength(ChartKind chart, List<Point> spine) {
    int seen = 0;
    for (int i = 0; i < spine.size(); i++) {
      seen += spine.get(i).isUsable(chart) ? 1 : 0;
      if (seen == BASELINE) {
        return i + 1;
      }
    }
    return spine.size();
  }
}
