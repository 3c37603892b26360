package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.period.Period;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.trend.Autocorrelation;

/** One series up to one period on the chart that its measure has. */
final class ControlChart {

  /** With fewer points the limits are trial limits, without signals. */
  static final int FULL = 13;

  private final Series series;
  private final MeasureMeta measure;
  private final List<Point> spine;
  private final ControlLimits limits;
  private final List<Period> usable;

  private ControlChart(Series series, MeasureMeta measure, List<Point> spine) {
    this.series = series;
    this.measure = measure;
    this.spine = spine;
    this.limits = ControlLimits.of(measure.chart(), spine);
    this.usable = spine.stream().filter(point -> point.isUsable(measure.chart())).map(Point::period).toList();
  }

  static ControlChart of(Series series, MeasureMeta measure, Period until) {
    return new ControlChart(series, measure, series.spine(measure.chart(), until));
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

  /** The lag-1 autocorrelation of the baseline's values; NaN where they do not vary. */
  double autocorrelation() {
    return Autocorrelation.lag1(spine.stream().filter(point -> point.isUsable(measure.chart()))
        .limit(ControlLimits.BASELINE).mapToDouble(Point::value).toArray());
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

  /** The last point as it was observed, also when it cannot be charted. */
  Point lastPoint(Period period) {
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

  /** The finished periods as rows. */
  List<ChartPoint> rows() {
    List<ChartPoint> rows = new ArrayList<>();
    for (int i = 0; i < spine.size(); i++) {
      if (!spine.get(i).isOpen()) {
        rows.add(row(i, spine.get(i)));
      }
    }
    return rows;
  }

  private ChartPoint row(int i, Point point) {
    boolean charted = point.isUsable(measure.chart());
    String mark = charted ? "" : point.isSmall(measure.chart()) ? "small-base"
        : point.mark().isEmpty() ? "no-data" : point.mark();
    boolean hidden = mark.equals("suppressed");
    return new ChartPoint(series.measureId(), series.output(), series.areaCode(), series.periodKind().code(),
        point.period().label(), i + 1, hidden ? null : point.numerator(), hidden ? null : point.denominator(),
        charted ? point.value() : null, Figure.of(limits.center()), Figure.of(limits.lower()[i]),
        Figure.of(limits.upper()[i]), signal(i).code(), 1, mark);
  }
}
