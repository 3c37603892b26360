package org.doorstep.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws the band between the limits, the limits and the centre, phase by phase, in steps where they vary. */
final class LimitBands {

  private final ControlSeries series;
  private final Scale x;
  private final Scale y;

  LimitBands(ControlSeries series, Scale x, Scale y) {
    this.series = series;
    this.x = x;
    this.y = y;
  }

  void drawBands(Pen pen) {
    for (List<Integer> run : runs(l -> l.upper() - l.lower())) {
      Path2D path = new Path2D.Double();
      trace(path, run, Limits::upper, false);
      trace(path, run, Limits::lower, true);
      path.closePath();
      pen.fill(Hue.BAND, path);
    }
  }

  void drawLimits(Pen pen) {
    Rule rule = series.trial() ? Rule.TRIAL : Rule.LIMIT;
    runs(Limits::upper).forEach(run -> pen.draw(rule, Hue.AXIS, line(run, Limits::upper)));
    runs(Limits::lower).forEach(run -> pen.draw(rule, Hue.AXIS, line(run, Limits::lower)));
  }

  void drawCenter(Pen pen, Rule rule, Color color) {
    runs(Limits::center).forEach(run -> pen.draw(rule, color, line(run, Limits::center)));
  }

  private Path2D line(List<Integer> run, ToDoubleFunction<Limits> part) {
    Path2D path = new Path2D.Double();
    trace(path, run, part, false);
    return path;
  }

  /** Stretches of neighbours of one phase in which the part is known, as indexes. */
  private List<List<Integer>> runs(ToDoubleFunction<Limits> part) {
    List<List<Integer>> runs = new ArrayList<>();
    int phase = Integer.MIN_VALUE;
    for (int i = 0; i < series.points().size(); i++) {
      ControlPoint point = series.points().get(i);
      boolean known = Double.isFinite(part.applyAsDouble(point.limits()));
      if (known && phase != point.phase()) {
        runs.add(new ArrayList<>());
      }
      if (known) {
        runs.get(runs.size() - 1).add(i);
      }
      phase = known ? point.phase() : Integer.MIN_VALUE;
    }
    return runs;
  }

  private void trace(Path2D path, List<Integer> run, ToDoubleFunction<Limits> part, boolean backwards) {
    for (int k = 0; k < run.size(); k++) {
      int i = run.get(backwards ? run.size() - 1 - k : k);
      double height = y.at(part.applyAsDouble(series.points().get(i).limits()));
      double half = backwards ? 0.5 : -0.5;
      if (path.getCurrentPoint() == null) {
        path.moveTo(x.at(i + half), height);
      } else {
        path.lineTo(x.at(i + half), height);
      }
      path.lineTo(x.at(i - half), height);
    }
  }
}
