package org.doorstep.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the values of a series: a line that breaks at gaps and phases, and a mark for each period. */
final class DataLine {

  private final List<ControlPoint> points;
  private final Scale x;
  private final Scale y;

  DataLine(ControlSeries series, Scale x, Scale y) {
    this.points = series.points();
    this.x = x;
    this.y = y;
  }

  /** The pieces between neighbours that both have a value and share a phase. */
  List<Line2D> pieces() {
    List<Line2D> pieces = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      if (joined(i)) {
        pieces.add(piece(i));
      }
    }
    return pieces;
  }

  void drawLine(Pen pen, Rule rule) {
    for (int i = 1; i < points.size(); i++) {
      if (joined(i)) {
        boolean open = points.get(i).mark() == PointMark.PROVISIONAL;
        pen.draw(open ? Rule.PROVISIONAL : rule, Hue.BLUE, piece(i));
      }
    }
  }

  /** Where two neighbours are both signals, once more and thicker. */
  void drawSignals(Pen pen, Rule rule) {
    for (int i = 1; i < points.size(); i++) {
      if (joined(i) && points.get(i).mark() == PointMark.SIGNAL && points.get(i - 1).mark() == PointMark.SIGNAL) {
        pen.draw(rule, Hue.RUST, piece(i));
      }
    }
  }

  void drawMarks(Pen pen, double radius) {
    for (int i = 0; i < points.size(); i++) {
      if (has(i)) {
        mark(pen, points.get(i), new double[] {x.at(i), y.at(points.get(i).value()), radius});
      }
    }
  }

  /** One mark at {x, y, radius}: a dot, a diamond for a signal, a ring while provisional. */
  static void mark(Pen pen, ControlPoint point, double[] place) {
    switch (point.mark()) {
      case NORMAL -> pen.dot(Hue.BLUE, place[0], place[1], place[2]);
      case SIGNAL -> pen.diamond(Hue.RUST, place[0], place[1], place[2] * 1.8);
      case PROVISIONAL -> pen.ring(Hue.BLUE, place[0], place[1], place[2] * 1.3);
      default -> throw new IllegalArgumentException(point.mark().name());
    }
  }

  private boolean has(int i) {
    return Double.isFinite(points.get(i).value());
  }

  private boolean joined(int i) {
    return has(i) && has(i - 1) && points.get(i).phase() == points.get(i - 1).phase();
  }

  private Line2D piece(int i) {
    return new Line2D.Double(
        x.at(i - 1), y.at(points.get(i - 1).value()), x.at(i), y.at(points.get(i).value()));
  }
}
