package org.doorstep.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far shares are from equal: the Lorenz curve under the line of equality, on a square with equal axes.
 */
public final class LorenzChart extends Ink {

  private static final long serialVersionUID = 1L;
  private static final ValueAxis SHARES = ValueAxis.proportion(LorenzChart::percent, LorenzChart::percent);

  private final transient List<LorenzPoint> points;
  private final transient LorenzWords words;

  /** The corners in rising order; (0, 0) and (1, 1) are added. */
  public LorenzChart(List<LorenzPoint> points, LorenzWords words) {
    this.points = points.stream()
        .filter(p -> Double.isFinite(p.base()) && Double.isFinite(p.share())).toList();
    this.words = words;
  }

  @Override
  void draw(Pen pen) {
    if (points.isEmpty()) {
      Empty.draw(pen, words.empty());
      return;
    }
    Frame frame = square(pen);
    Path2D curve = new Path2D.Double();
    curve.moveTo(frame.x().at(0), frame.y().at(0));
    points.forEach(p -> curve.lineTo(frame.x().clamped(p.base()), frame.y().clamped(p.share())));
    curve.lineTo(frame.x().at(1), frame.y().at(1));
    Path2D gap = new Path2D.Double(curve);
    gap.closePath();
    pen.fill(Hue.BLUE_TINT, gap);
    frame.drawValues(pen, SHARES);
    frame.drawFoot(pen);
    pen.line(Rule.CENTER, Hue.TEXT, new double[] {
      frame.x().at(0), frame.y().at(0), frame.x().at(1), frame.y().at(1)});
    pen.draw(Rule.CURVE, Hue.BLUE, curve);
    drawLabels(pen, frame);
    drawAxes(pen, frame);
  }

  private Frame square(Pen pen) {
    double left = Frame.leftRoom(pen, new double[] {0, 1}, SHARES);
    double top = Letter.TICK.height() * 1.5 + 3;
    double foot = 2 * Letter.TICK.height() + 6;
    double right = pen.width(Letter.TICK, percent(1)) / 2;
    double width = pen.page().getWidth() - left - right;
    double side = Math.max(1, Math.min(width, pen.page().getHeight() - top - foot));
    Rectangle2D page = new Rectangle2D.Double(0, 0, left + side + right, top + side + foot);
    return Frame.inside(page, new double[] {top, left, foot, right}, new double[] {0, 1},
        new double[] {0, 1});
  }

  private void drawLabels(Pen pen, Frame frame) {
    Rectangle2D box = frame.box();
    Labels labels = new Labels(new Rectangle2D.Double(box.getX(), box.getY(),
        pen.page().getMaxX() - box.getX(), box.getHeight()));
    labels.avoid(new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY()));
    pieces(frame).forEach(labels::avoid);
    frame.grid(SHARES).forEach(labels::avoidIfPossible);
    for (LorenzPoint point : points) {
      if (!point.label().isEmpty()) {
        double x = frame.x().clamped(point.base());
        double y = frame.y().clamped(point.share());
        pen.line(Rule.EVENT, Hue.RUST, new double[] {x, y, x, box.getMaxY()});
        pen.line(Rule.EVENT, Hue.RUST, new double[] {box.getMinX(), y, x, y});
        pen.diamond(Hue.RUST, x, y, 3);
        labels.avoid(x, y, 3.4);
        labels.print(pen, Letter.RUST, point.label(), new double[] {x, y});
      }
    }
    labels.print(pen, Letter.STRONG, words.note(), new double[] {frame.x().at(0.12), frame.y().at(0.88)});
    labels.print(pen, Letter.LABEL, words.equality(), new double[] {frame.x().at(0.78), frame.y().at(0.78)});
  }

  private List<Line2D> pieces(Frame frame) {
    List<Line2D> pieces = new ArrayList<>();
    Point2D from = new Point2D.Double(frame.x().at(0), frame.y().at(0));
    for (LorenzPoint point : points) {
      Point2D to = new Point2D.Double(frame.x().clamped(point.base()), frame.y().clamped(point.share()));
      pieces.add(new Line2D.Double(from, to));
      from = to;
    }
    pieces.add(new Line2D.Double(from, new Point2D.Double(frame.x().at(1), frame.y().at(1))));
    return pieces;
  }

  private void drawAxes(Pen pen, Frame frame) {
    List<Double> ticks = frame.x().ticks(Math.max(1, (int) (frame.box().getWidth() / 40)), SHARES.tick());
    frame.drawTicks(pen, ticks.stream().mapToDouble(frame.x()::at).toArray(),
        ticks.stream().map(LorenzChart::percent).toList());
    pen.text(Letter.TICK, pen.fit(Letter.TICK, words.shareAxis(), pen.page().getWidth()), 0, 0);
    String title = pen.fit(Letter.TICK, words.baseAxis(), pen.page().getWidth());
    double left = frame.box().getCenterX() - pen.width(Letter.TICK, title) / 2;
    double right = pen.page().getMaxX() - pen.width(Letter.TICK, title);
    double top = frame.box().getMaxY() + Letter.TICK.height() + 5;
    pen.text(Letter.TICK, title, Math.max(0, Math.min(right, left)), top);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", share * 100);
  }

  @Override
  String content() {
    return points + " " + words;
  }
}
