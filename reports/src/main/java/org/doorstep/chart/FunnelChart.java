package org.doorstep.chart;

import java.util.List;

/** Areas against what chance gives at their size; only those outside are named. */
public final class FunnelChart extends Ink {

  private static final long serialVersionUID = 1L;

  private final transient List<FunnelPoint> points;
  private final transient List<FunnelLimit> limits;
  private final transient ValueAxis axis;
  private final transient FunnelWords words;

  public FunnelChart(List<FunnelPoint> points, List<FunnelLimit> limits, ValueAxis axis, FunnelWords words) {
    this.points = points;
    this.limits = limits;
    this.axis = axis;
    this.words = words;
  }

  @Override
  void draw(Pen pen) {}

  @Override
  String content() {
    return points + " " + limits + " " + axis + " " + words + "";
  }
}
