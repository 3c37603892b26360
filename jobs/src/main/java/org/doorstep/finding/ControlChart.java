package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.period.Period;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.trend.Autocorrelation;

/** One series up to one period on the chart that its measure has. */
final class ControlChart {

  /** With fewer points the limits are trial limits, without signals. */
  static final int FULL = 13;

  /** Neighbours more alike than this make runs and trends of nothing, and limits too narrow. */
  private static final double MOST_ALIKE = 0.3;

  private final Series series;
  private final MeasureMeta measure;
  private final Period period;
  private final List<Point> spine;
  private final double autocorrelation;
  private final ControlLimits limits;
  private final List<Period> usable;

  private ControlChart(Series series, MeasureMeta measure, Period period) {
    this.series = series;
    this.period = period;
    this.measure = measure;
    this.spine = series.spine(measure.chart(), period);
    ControlLimits levels = ControlLimits.of(measure.chart(), spine);
    this.autocorrelation = Autocorrelation.lag1(Arrays.stream(levels.z()).filter(z -> !Double.isNaN(z))
        .limit(ControlLimits.BASELINE).toArray());
    this.limits = isAlike() ? ChangeLimits.of(measure, spine) : levels;
    this.usable = spine.stream().filter(point -> point.isUsable(measure.chart())).map(Point::period).toList();
  }

  static ControlChart of(Series series, MeasureMeta measure, Period until) {
    return new ControlChart(series, measure, until);
  }

  Series series() {
    return series;
  }

  MeasureMeta measure() {
    return measure;
  }

  ControlLimits limits() {
    return limits;
  }

  int points() {
    return usable.size();
  }

  boolean isForming() {
    return usable.size() < FULL;
  }

  /** The values of the charted points, in order. */
  double[] values() {
    return spine.stream().filter(point -> point.isUsable(measure.chart())).mapToDouble(Point::value).toArray();
  }

  /** The distances of the charted points after the baseline, in standard deviations, in order. */
  double[] distancesAfterBaseline() {
    return IntStream.range(0, spine.size()).filter(i -> spine.get(i).isUsable(measure.chart()))
        .skip(ControlLimits.BASELINE).mapToDouble(i -> limits.z()[i]).toArray();
  }

  /** The periods of the charted points, in order. */
  List<Period> usable() {
    return usable;
  }

  /** Whether there is a figure of the period, and limits that it is held against. */
  boolean isReady() {
    return !isForming() && usable.get(usable.size() - 1).equals(period) && !Double.isNaN(limits.z()[last()]);
  }

  /** The lag-1 autocorrelation of the baseline's distances from its centre; NaN where they do not vary. */
  double autocorrelation() {
    return autocorrelation;
  }

  /** Whether neighbouring periods share most of what they count. */
  boolean isCarried() {
    return measure.carried();
  }

  /** Whether neighbouring points are alike, by their measure's nature or in the baseline: then changes are judged. */
  boolean isAlike() {
    return measure.carried() || autocorrelation() > MOST_ALIKE;
  }

  /** Whether the last point has none before it that its change could be counted from, though changes are judged. */
  boolean isAfterGap() {
    return isAlike() && !limits.areNone() && Double.isNaN(limits.center()[last()]);
  }

  /** The observations from the first charted one to the last. */
  String evidence() {
    return Evidence.of(series, usable);
  }

  String baselineFrom() {
    return usable.isEmpty() ? null : usable.get(0).label();
  }

  String baselineTo() {
    return usable.isEmpty() ? null : usable.get(Math.min(ControlLimits.BASELINE, usable.size()) - 1).label();
  }

  /** The last position, -1 when no point was ever usable. */
  int last() {
    return spine.size() - 1;
  }

  /** The first charted period; only of a chart with points. */
  Period start() {
    return spine.get(0).period();
  }

  /** The last period, which the chart is read for. */
  Period period() {
    return period;
  }

  Subject subject() {
    return new Subject(measure, series.output(), series.areaCode(), series.areaLevel(), period);
  }

  /** The last point as it was observed, also when it cannot be charted. */
  Point lastPoint() {
    return series.points().stream().filter(point -> point.period().equals(period)).findFirst()
        .orElseGet(() -> Point.missing(period));
  }

  /** What counts as a signal here: the limits for every measure, all four rules for a headline measure. */
  Signal signal(int position) {
    Signal signal = limits.signals()[position];
    if (signal == null || isForming()) {
      return Signal.NONE;
    }
    return measure.headline() || isOutside(signal) ? signal : Signal.NONE;
  }

  static boolean isOutside(Signal signal) {
    return signal == Signal.ABOVE_LIMIT || signal == Signal.BELOW_LIMIT;
  }

  /** The finished periods as rows of one phase of the series, the first of them at this place. */
  List<ChartPoint> rows(int phase, int place) {
    List<ChartPoint> rows = new ArrayList<>();
    for (int i = 0; i < spine.size(); i++) {
      if (!spine.get(i).isOpen()) {
        rows.add(row(i, phase, place + i));
      }
    }
    return rows;
  }

  private ChartPoint row(int i, int phase, int place) {
    Point point = spine.get(i);
    boolean charted = point.isUsable(measure.chart());
    String mark = charted ? "" : point.isSmall(measure.chart()) ? "small-base"
        : point.mark().isEmpty() ? "no-data" : point.mark();
    boolean hidden = mark.equals("suppressed");
    return new ChartPoint(series.measureId(), series.output(), series.areaCode(), series.periodKind().code(),
        point.period().label(), place, hidden ? null : point.numerator(), hidden ? null : point.denominator(),
        charted ? point.value() : null, Figure.of(limits.center()[i]), Figure.of(limits.lower()[i]),
        Figure.of(limits.upper()[i]), signal(i).code(), phase, mark);
  }
}
