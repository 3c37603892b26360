package org.doorstep.chart;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A word-sized control chart for a table row: limits as a band, gaps, a run of signals as a thick line, a single
 * one as a diamond, the last point marked.
 */
public final class Sparkline extends Ink {

  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 3;
  private static final double DOT = 1.5;

  private final transient ControlSeries series;

  public Sparkline(ControlSeries series) {
    this.series = series;
  }

  @Override
  void draw(Pen pen) {
    double[] yRange = Scale.range(values(), ValueAxis.free(Double::toString, Double::toString));
    double[] xRange = {-0.5, Math.max(1, series.points().size()) - 0.5};
    double[] margins = {MARGIN, 0, MARGIN, MARGIN};
    Frame frame = Frame.inside(pen.page(), margins, xRange, yRange);
    LimitBands bands = new LimitBands(series, frame.x(), frame.y());
    bands.drawBands(pen);
    bands.drawCenter(pen, Rule.GRID, Hue.AXIS);
    DataLine line = new DataLine(series, frame.x(), frame.y());
    line.drawLine(pen, Rule.SPARK);
    line.drawSignals(pen, Rule.SPARK_SIGNAL);
    IntStream.range(0, series.points().size()).forEach(i -> mark(pen, frame, i));
    if (last() < 0) {
      double middle = pen.page().getCenterY();
      pen.line(Rule.AXIS, Hue.AXIS, new double[] {0, middle, 8, middle});
    }
  }

  private void mark(Pen pen, Frame frame, int i) {
    ControlPoint point = series.points().get(i);
    if (!Double.isFinite(point.value())) {
      return;
    }
    boolean alone = !hasValue(i - 1) && !hasValue(i + 1);
    boolean lonelySignal = point.mark() == PointMark.SIGNAL && !isSignal(i - 1) && !isSignal(i + 1);
    if (i == last() || lonelySignal) {
      DataLine.mark(pen, point,
          new double[] {frame.x().at(i), frame.y().at(point.value()), i == last() ? DOT : 1});
    } else if (alone) {
      pen.dot(Hue.BLUE, frame.x().at(i), frame.y().at(point.value()), 0.7);
    }
  }

  private boolean hasValue(int i) {
    return i >= 0 && i < series.points().size() && Double.isFinite(series.points().get(i).value());
  }

  private boolean isSignal(int i) {
    return hasValue(i) && series.points().get(i).mark() == PointMark.SIGNAL;
  }

  private int last() {
    return IntStream.range(0, series.points().size()).filter(this::hasValue).max().orElse(-1);
  }

  private DoubleStream values() {
    return series.points().stream().flatMapToDouble(p ->
        DoubleStream.of(p.value(), p.limits().lower(), p.limits().center(), p.limits().upper()));
  }

  @Override
  String content() {
    return series.toString();
  }
}
