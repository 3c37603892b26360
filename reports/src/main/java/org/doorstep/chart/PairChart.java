package org.doorstep.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Two values of each area on one line: a ring for the first, a dot for the second, the way between them
 * drawn.
 */
public final class PairChart extends Ink {

  private static final long serialVersionUID = 1L;

  private final transient List<PairRow> rows;
  private final transient ValueAxis axis;
  private final transient PairWords words;

  /** The rows in the order in which they are to stand. */
  public PairChart(List<PairRow> rows, ValueAxis axis, PairWords words) {
    this.rows = rows;
    this.axis = axis;
    this.words = words;
  }

  @Override
  void draw(Pen pen) {
    double[] range = Scale.range(
        rows.stream().flatMapToDouble(r -> DoubleStream.of(r.first(), r.second())), axis);
    double head = Letter.LABEL.height() + 4;
    double foot = Letter.TICK.height() + 4;
    double height = (pen.page().getHeight() - head - foot) / Math.max(1, rows.size());
    if (rows.isEmpty() || height < 1) {
      Empty.draw(pen, words.empty());
      return;
    }
    double widest = rows.stream().mapToDouble(r -> pen.width(Letter.DARK, r.name())).max().orElse(0);
    double left = Math.min(widest + 8, pen.page().getWidth() / 2);
    Frame frame = Frame.inside(pen.page(), new double[] {head, left, foot, 8}, range,
        new double[] {rows.size(), 0});
    drawScale(pen, frame);
    drawHead(pen, frame);
    int apart = (int) Math.ceil(Letter.DARK.height() / height);
    for (int i = 0; i < rows.size(); i++) {
      drawMarks(pen, frame, i);
    }
    named(apart).forEach(i -> drawName(pen, frame, i));
  }

  /** The rows whose names have room: those flagged first, then the others from the top. */
  private List<Integer> named(int apart) {
    List<Integer> named = new ArrayList<>();
    List<Integer> flaggedFirst = IntStream.range(0, rows.size()).boxed()
        .sorted(Comparator.comparing(i -> !rows.get(i).flagged())).toList();
    for (int i : flaggedFirst) {
      if (named.stream().allMatch(other -> Math.abs(other - i) >= apart)) {
        named.add(i);
      }
    }
    return named;
  }

  private void drawScale(Pen pen, Frame frame) {
    List<Double> ticks = frame.x().ticks(Math.max(1, (int) (frame.box().getWidth() / 50)), axis.tick());
    for (double tick : ticks) {
      double x = frame.x().at(tick);
      pen.line(Rule.GRID, Hue.GRID, new double[] {x, frame.box().getMinY(), x, frame.box().getMaxY()});
    }
    frame.drawFoot(pen);
    frame.drawTicks(pen, ticks.stream().mapToDouble(frame.x()::at).toArray(),
        ticks.stream().map(axis.tick()::apply).toList());
  }

  private void drawHead(Pen pen, Frame frame) {
    double middle = Letter.LABEL.height() / 2;
    double x = frame.box().getMinX();
    double half = frame.box().getWidth() / 2;
    pen.ring(Hue.BLUE, x + 3, middle, 2);
    String first = pen.fit(Letter.LABEL, words.first(), half - 22);
    pen.text(Letter.LABEL, first, x + 8, 0);
    double next = x + 8 + pen.width(Letter.LABEL, first) + 10;
    pen.dot(Hue.BLUE, next + 3, middle, 2);
    String second = pen.fit(Letter.LABEL, words.second(), pen.page().getMaxX() - next - 8);
    pen.text(Letter.LABEL, second, next + 8, 0);
  }

  private void drawName(Pen pen, Frame frame, int i) {
    Letter letter = rows.get(i).flagged() ? Letter.RUST : Letter.DARK;
    double right = frame.box().getMinX() - 6;
    String name = pen.fit(letter, rows.get(i).name(), right);
    pen.text(letter, name, right - pen.width(letter, name), frame.y().at(i + 0.5) - letter.height() / 2);
  }

  private void drawMarks(Pen pen, Frame frame, int i) {
    PairRow row = rows.get(i);
    double y = frame.y().at(i + 0.5);
    double first = frame.x().at(row.first());
    double second = frame.x().at(row.second());
    if (Double.isFinite(first) && Double.isFinite(second)) {
      pen.line(Rule.DATA, row.flagged() ? Hue.RUST : Hue.AXIS, new double[] {first, y, second, y});
    }
    if (Double.isFinite(first)) {
      pen.ring(row.flagged() ? Hue.RUST : Hue.BLUE, first, y, 2);
    }
    if (Double.isFinite(second) && row.flagged()) {
      pen.diamond(Hue.RUST, second, y, 3);
    } else if (Double.isFinite(second)) {
      pen.dot(Hue.BLUE, second, y, 2);
    }
  }

  @Override
  String content() {
    return rows + " " + axis + " " + words;
  }
}
