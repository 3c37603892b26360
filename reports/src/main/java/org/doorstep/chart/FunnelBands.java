package org.doorstep.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The two bands of a funnel and their edges, cut off at the plot's box. */
final class FunnelBands {

  private final List<FunnelLimit> limits;
  private final Frame frame;

  FunnelBands(List<FunnelLimit> limits, Frame frame) {
    this.limits = limits.stream().filter(l -> l.base() <= frame.x().high()).toList();
    this.frame = frame;
  }

  /** The height at which a value's line leaves the plot. */
  double end(double value) {
    return frame.y().clamped(value);
  }

  void drawBands(Pen pen) {
    pen.fill(Hue.BAND, band(l -> l.outer().lower(), l -> l.outer().upper()));
    pen.fill(Hue.BAND_INNER, band(l -> l.inner().lower(), l -> l.inner().upper()));
  }

  void drawLines(Pen pen) {
    pen.clip(frame.box());
    pen.draw(Rule.INTERVAL, Hue.AXIS, line(l -> l.outer().lower()));
    pen.draw(Rule.INTERVAL, Hue.AXIS, line(l -> l.outer().upper()));
    pen.draw(Rule.LIMIT, Hue.AXIS, line(l -> l.inner().lower()));
    pen.draw(Rule.LIMIT, Hue.AXIS, line(l -> l.inner().upper()));
    pen.draw(Rule.CENTER, Hue.TEXT, line(FunnelLimit::center));
    pen.unclip();
  }

  /** The edges and the centre as straight pieces, for labels to keep clear of. */
  List<Line2D> pieces() {
    List<Line2D> pieces = new ArrayList<>();
    List<ToDoubleFunction<FunnelLimit>> parts = List.of(l -> l.outer().lower(), l -> l.outer().upper(),
        l -> l.inner().lower(), l -> l.inner().upper(), FunnelLimit::center);
    for (ToDoubleFunction<FunnelLimit> part : parts) {
      for (int i = 1; i < limits.size(); i++) {
        pieces.add(new Line2D.Double(point(limits.get(i - 1), part), point(limits.get(i), part)));
      }
    }
    return pieces;
  }

  private Point2D point(FunnelLimit limit, ToDoubleFunction<FunnelLimit> part) {
    return new Point2D.Double(frame.x().at(limit.base()), frame.y().at(part.applyAsDouble(limit)));
  }

  private Path2D line(ToDoubleFunction<FunnelLimit> part) {
    Path2D path = new Path2D.Double();
    for (FunnelLimit limit : limits) {
      trace(path, limit.base(), frame.y().at(part.applyAsDouble(limit)));
    }
    if (path.getCurrentPoint() != null) {
      trace(path, frame.x().high(), frame.y().at(part.applyAsDouble(limits.get(limits.size() - 1))));
    }
    return path;
  }

  private Path2D band(ToDoubleFunction<FunnelLimit> lower, ToDoubleFunction<FunnelLimit> upper) {
    Path2D path = new Path2D.Double();
    limits.forEach(l -> trace(path, l.base(), frame.y().clamped(upper.applyAsDouble(l))));
    if (path.getCurrentPoint() == null) {
      return path;
    }
    FunnelLimit end = limits.get(limits.size() - 1);
    trace(path, frame.x().high(), frame.y().clamped(upper.applyAsDouble(end)));
    trace(path, frame.x().high(), frame.y().clamped(lower.applyAsDouble(end)));
    for (int i = limits.size() - 1; i >= 0; i--) {
      trace(path, limits.get(i).base(), frame.y().clamped(lower.applyAsDouble(limits.get(i))));
    }
    path.closePath();
    return path;
  }

  private void trace(Path2D path, double base, double height) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(frame.x().at(base), height);
    } else {
      path.lineTo(frame.x().at(base), height);
    }
  }
}
