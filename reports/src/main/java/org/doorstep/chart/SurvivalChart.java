package org.doorstep.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/**
 * The share of matters still open by day: a step curve for each group with its name at the end, the
 * interval of the first filled and of a second (if there is no third) as dots, medians, and the numbers
 * still open below.
 */
public final class SurvivalChart extends Ink {

  private static final long serialVersionUID = 1L;
  private static final double ROW = Letter.TICK.height() + 0.5;
  private static final List<Color> COLORS = List.of(Hue.BLUE, Hue.RUST, Hue.TEXT);
  private static final List<Rule> RULES = List.of(Rule.CURVE, Rule.CURVE_DASHED, Rule.CURVE_DOTTED);

  private final transient List<SurvivalCurve> curves;
  private final double horizon;
  private final transient ValueAxis axis;
  private final transient SurvivalWords words;

  /** At most three curves, drawn until {@code horizon} days. */
  public SurvivalChart(List<SurvivalCurve> curves, double horizon, ValueAxis axis, SurvivalWords words) {
    if (curves.size() > COLORS.size()) {
      throw new IllegalArgumentException("a survival chart shows at most three curves, not " + curves.size());
    }
    this.curves = curves.stream().filter(c -> !c.steps().isEmpty()).toList();
    this.horizon = Math.max(1, horizon);
    this.axis = axis;
    this.words = words;
  }

  @Override
  void draw(Pen pen) {
    if (curves.isEmpty()) {
      Empty.draw(pen, words.empty());
      return;
    }
    Frame frame = frame(pen);
    for (int i = 0; i < (curves.size() > 2 ? 1 : curves.size()); i++) {
      new StepCurve(curves.get(i), frame, horizon).drawInterval(pen, COLORS.get(i), i == 0);
    }
    frame.drawValues(pen, axis);
    frame.drawFoot(pen);
    drawMedians(pen, frame);
    for (int i = curves.size() - 1; i >= 0; i--) {
      new StepCurve(curves.get(i), frame, horizon).draw(pen, RULES.get(i), COLORS.get(i));
    }
    names(frame).print(pen, frame.box().getMaxX(),
        new double[] {frame.box().getMinY(), frame.box().getMaxY()});
    drawFoot(pen, frame);
  }

  private Frame frame(Pen pen) {
    double[] yRange = {0, 1};
    double foot = Letter.TICK.height() * 2 + 5 + (hasRows(pen) ? 3 + ROW * (curves.size() + 1) : 0);
    double left = Math.max(Frame.leftRoom(pen, yRange, axis), rowRoom(pen));
    return Frame.inside(pen.page(), new double[] {5, left, foot, names(null).room(pen)},
        new double[] {0, horizon}, yRange);
  }

  /** A small chart keeps its curves and leaves the rows out. */
  private boolean hasRows(Pen pen) {
    return pen.page().getHeight() > 60 + ROW * (curves.size() + 3);
  }

  private double rowRoom(Pen pen) {
    double widest = curves.stream().mapToDouble(c -> pen.width(Letter.TICK, c.name())).max().orElse(0);
    return Math.min(widest + 16, pen.page().getWidth() / 4);
  }

  private void drawMedians(Pen pen, Frame frame) {
    Labels labels = new Labels(frame.box());
    for (int i = 0; i < curves.size(); i++) {
      StepCurve curve = new StepCurve(curves.get(i), frame, horizon);
      curve.pieces().forEach(labels::avoid);
    }
    for (int i = 0; i < curves.size(); i++) {
      double median = curves.get(i).median();
      if (Double.isFinite(median) && median <= horizon) {
        double x = frame.x().at(median);
        double foot = frame.box().getMaxY();
        pen.line(Rule.EVENT, COLORS.get(i), new double[] {x, frame.y().at(0.5), x, foot});
        labels.avoid(x, foot, 1);
        labels.print(pen, Letter.STRONG.in(COLORS.get(i)), curves.get(i).medianLabel(),
            new double[] {x, foot - 6});
      }
    }
  }

  private SideColumn names(Frame frame) {
    SideColumn names = new SideColumn();
    for (int i = 0; i < curves.size(); i++) {
      double end = frame == null ? 0 : new StepCurve(curves.get(i), frame, horizon).end();
      names.add(curves.get(i).name(), Letter.STRONG.in(COLORS.get(i)), end, i);
    }
    return names;
  }

  private void drawFoot(Pen pen, Frame frame) {
    List<Double> days = frame.x().ticks(Math.max(2, (int) (frame.box().getWidth() / 45)),
        SurvivalChart::whole);
    double[] places = days.stream().mapToDouble(frame.x()::at).toArray();
    List<Integer> printed = frame.drawTicks(pen, places, days.stream().map(SurvivalChart::whole).toList());
    double top = frame.box().getMaxY() + Letter.TICK.height() + 4;
    String title = pen.fit(Letter.TICK, words.dayAxis(), frame.box().getWidth());
    pen.text(Letter.TICK, title, frame.box().getCenterX() - pen.width(Letter.TICK, title) / 2, top);
    if (hasRows(pen)) {
      drawRows(pen, frame, printed.stream().map(days::get).toList());
    }
  }

  private void drawRows(Pen pen, Frame frame, List<Double> days) {
    double top = frame.box().getMaxY() + 2 * Letter.TICK.height() + 6;
    pen.text(Letter.TICK, pen.fit(Letter.TICK, words.atRisk(), pen.page().getWidth()), 0, top);
    AtRiskRows rows = new AtRiskRows(pen, frame, days);
    for (int i = 0; i < curves.size(); i++) {
      top += ROW;
      rows.draw(curves.get(i), COLORS.get(i), top);
    }
  }

  private static String whole(double day) {
    return String.format(Locale.ROOT, "%d", Math.round(day));
  }

  @Override
  String content() {
    return curves + " " + horizon + " " + axis + " " + words;
  }
}
