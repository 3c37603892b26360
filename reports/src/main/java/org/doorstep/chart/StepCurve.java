package org.doorstep.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One survival curve on a frame: steps, censoring ticks and interval. */
final class StepCurve {

  private static final int MOST_TICKS = 40;

  private final List<SurvivalStep> steps;
  private final Frame frame;
  private final double until;

  StepCurve(SurvivalCurve curve, Frame frame, double horizon) {
    this.steps = curve.steps().stream().filter(s -> s.day() <= horizon).toList();
    this.frame = frame;
    this.until = Math.min(horizon, curve.steps().get(curve.steps().size() - 1).day());
  }

  /** The height at which the curve ends. */
  double end() {
    return steps.isEmpty() ? frame.y().at(1) : frame.y().at(steps.get(steps.size() - 1).survival());
  }

  /** The curve as straight pieces, for labels to keep clear of. */
  List<Line2D> pieces() {
    List<Line2D> pieces = new ArrayList<>();
    double x = frame.x().at(0);
    double y = frame.y().at(1);
    for (SurvivalStep step : steps) {
      double nextX = frame.x().at(step.day());
      double nextY = frame.y().at(step.survival());
      pieces.add(new Line2D.Double(x, y, nextX, y));
      pieces.add(new Line2D.Double(nextX, y, nextX, nextY));
      x = nextX;
      y = nextY;
    }
    return pieces;
  }

  void draw(Pen pen, Rule rule, Color color) {
    pen.draw(rule, color, path(SurvivalStep::survival));
    List<SurvivalStep> cut = steps.stream().filter(s -> s.censored() > 0).toList();
    if (cut.size() <= MOST_TICKS) {
      for (SurvivalStep step : cut) {
        double x = frame.x().at(step.day());
        double y = frame.y().at(step.survival());
        pen.line(Rule.AXIS, color, new double[] {x, y - 2.2, x, y + 2.2});
      }
    }
  }

  void drawInterval(Pen pen, Color color, boolean filled) {
    Path2D low = path(s -> known(s.low(), s));
    Path2D high = path(s -> known(s.high(), s));
    if (filled) {
      Path2D area = new Path2D.Double(high);
      area.append(reversed(s -> known(s.low(), s)), true);
      area.closePath();
      pen.fill(Hue.BLUE_TINT, area);
    } else {
      pen.draw(Rule.TRIAL, color, low);
      pen.draw(Rule.TRIAL, color, high);
    }
  }

  private static double known(double bound, SurvivalStep step) {
    return Double.isFinite(bound) ? bound : step.survival();
  }

  private Path2D path(ToDoubleFunction<SurvivalStep> part) {
    Path2D path = new Path2D.Double();
    path.moveTo(frame.x().at(0), frame.y().at(1));
    double y = frame.y().at(1);
    for (SurvivalStep step : steps) {
      double x = frame.x().at(step.day());
      path.lineTo(x, y);
      y = frame.y().at(part.applyAsDouble(step));
      path.lineTo(x, y);
    }
    path.lineTo(frame.x().at(until), y);
    return path;
  }

  private Path2D reversed(ToDoubleFunction<SurvivalStep> part) {
    Path2D path = new Path2D.Double();
    double x = frame.x().at(until);
    path.moveTo(x, frame.y().at(steps.isEmpty() ? 1 : part.applyAsDouble(steps.get(steps.size() - 1))));
    for (int i = steps.size() - 1; i >= 0; i--) {
      x = frame.x().at(steps.get(i).day());
      path.lineTo(x, frame.y().at(part.applyAsDouble(steps.get(i))));
      path.lineTo(x, frame.y().at(i == 0 ? 1 : part.applyAsDouble(steps.get(i - 1))));
    }
    path.lineTo(frame.x().at(0), frame.y().at(1));
    return path;
  }
}
