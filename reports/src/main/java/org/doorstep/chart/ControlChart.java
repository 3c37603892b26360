package org.doorstep.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A control chart: values with gaps, limits and centre by phase, signals as labelled diamonds, events as
 * dotted rules with their notes above, the last point ringed while provisional, names of the lines at their
 * ends.
 */
public final class ControlChart extends Ink {

  private static final long serialVersionUID = 1L;
  private static final double HEADROOM = 9;

  private final transient ControlSeries series;
  private final transient ValueAxis axis;
  private final transient ControlWords words;

  public ControlChart(ControlSeries series, ValueAxis axis, ControlWords words) {
    this.series = series;
    this.axis = axis;
    this.words = words;
  }

  @Override
  void draw(Pen pen) {
    if (series.points().stream().noneMatch(p -> Double.isFinite(p.value()))) {
      Empty.draw(pen, words.empty());
      return;
    }
    double[] yRange = Scale.range(values(), axis);
    double[] xRange = {-0.5, series.points().size() - 0.5};
    double[] margins = {0, Frame.leftRoom(pen, yRange, axis), Letter.TICK.height() + 4,
        names(null).room(pen)};
    EventRows events = new EventRows(pen, series.events(),
        Frame.inside(pen.page(), margins, xRange, yRange).x());
    margins[0] = events.height() + HEADROOM;
    Frame frame = Frame.inside(pen.page(), margins, xRange, yRange);
    drawLimits(pen, frame);
    events.draw(pen, frame);
    drawData(pen, frame, events);
    names(frame.y()).print(pen, frame.box().getMaxX(),
        new double[] {frame.box().getMinY(), frame.box().getMaxY()});
    frame.drawTicks(pen, places(frame), series.points().stream().map(ControlPoint::tick).toList());
  }

  private void drawLimits(Pen pen, Frame frame) {
    LimitBands bands = new LimitBands(series, frame.x(), frame.y());
    bands.drawBands(pen);
    frame.drawValues(pen, axis);
    bands.drawLimits(pen);
    bands.drawCenter(pen, Rule.CENTER, Hue.TEXT);
    frame.drawFoot(pen);
    if (Double.isFinite(series.target())) {
      double height = frame.y().at(series.target());
      pen.line(Rule.TARGET, Hue.TEXT,
          new double[] {frame.box().getMinX(), height, frame.box().getMaxX(), height});
    }
  }

  private void drawData(Pen pen, Frame frame, EventRows events) {
    DataLine line = new DataLine(series, frame.x(), frame.y());
    line.drawLine(pen, Rule.DATA);
    line.drawMarks(pen, radius(frame));
    Labels labels = new Labels(new Rectangle2D.Double(frame.box().getX(), frame.box().getY() - HEADROOM,
        frame.box().getWidth(), frame.box().getHeight() + HEADROOM));
    line.pieces().forEach(labels::avoid);
    events.rules(frame).forEach(labels::avoid);
    frame.grid(axis).forEach(labels::avoidIfPossible);
    for (int i = 0; i < series.points().size(); i++) {
      avoid(labels, frame, i);
    }
    signals().forEach(i -> {
      ControlPoint point = series.points().get(i);
      labels.printName(pen, Letter.RUST, point.label(),
          new double[] {frame.x().at(i), frame.y().at(point.value())});
    });
  }

  private void avoid(Labels labels, Frame frame, int i) {
    ControlPoint point = series.points().get(i);
    if (Double.isFinite(point.value())) {
      labels.avoid(frame.x().at(i), frame.y().at(point.value()), 3.2);
    }
    DoubleStream.of(point.limits().lower(), point.limits().center(), point.limits().upper(), series.target())
        .filter(Double::isFinite).map(frame.y()::at)
        .forEach(y -> labels.avoidIfPossible(
            new Line2D.Double(frame.x().at(i - 0.5), y, frame.x().at(i + 0.5), y)));
  }

  /** Signals other than the last point, the farthest from their centre first. */
  private List<Integer> signals() {
    return IntStream.range(0, last()).boxed()
        .filter(i -> series.points().get(i).mark() == PointMark.SIGNAL)
        .filter(i -> Double.isFinite(series.points().get(i).value()))
        .sorted(Comparator.comparingDouble(i -> -distance(series.points().get(i))))
        .toList();
  }

  private static double distance(ControlPoint point) {
    double distance = Math.abs(point.value() - point.limits().center());
    return Double.isFinite(distance) ? distance : 0;
  }

  /** The names at the right; without a scale only their widths matter. */
  private SideColumn names(Scale y) {
    SideColumn names = new SideColumn();
    ControlPoint last = series.points().get(last());
    Limits limits = series.points().get(series.points().size() - 1).limits();
    Letter letter = last.mark() == PointMark.SIGNAL ? Letter.RUST : Letter.BLUE;
    names.add(last.label(), letter, height(y, last.value()), 0);
    names.add(name(words.center(), limits.center()), Letter.STRONG, height(y, limits.center()), 1);
    names.add(name(words.target(), series.target()), Letter.DARK, height(y, series.target()), 2);
    if (limits.upper() != limits.lower()) {
      names.add(name(words.upper(), limits.upper()), Letter.LABEL, height(y, limits.upper()), 3);
      names.add(name(words.lower(), limits.lower()), Letter.LABEL, height(y, limits.lower()), 4);
    }
    return names;
  }

  private static double height(Scale y, double value) {
    return y == null ? 0 : y.at(value);
  }

  private String name(String word, double value) {
    return Double.isFinite(value) ? word + " " + axis.format().apply(value) : "";
  }

  private int last() {
    return IntStream.range(0, series.points().size())
        .filter(i -> Double.isFinite(series.points().get(i).value())).max().orElse(0);
  }

  private double radius(Frame frame) {
    return Math.max(0.9, Math.min(1.8, (frame.x().at(1) - frame.x().at(0)) * 0.2));
  }

  private double[] places(Frame frame) {
    return IntStream.range(0, series.points().size()).mapToDouble(frame.x()::at).toArray();
  }

  private DoubleStream values() {
    return DoubleStream.concat(DoubleStream.of(series.target()), series.points().stream().flatMapToDouble(p ->
        DoubleStream.of(p.value(), p.limits().lower(), p.limits().center(), p.limits().upper())));
  }

  @Override
  String content() {
    return series + " " + axis + " " + words;
  }
}
