package org.doorstep.chart;

import java.util.List;

/** Share of matters still open by day, with the interval of the first curve and the numbers still open. */
public final class SurvivalChart extends Ink {

  private static final long serialVersionUID = 1L;

  private final transient List<SurvivalCurve> curves;
  private final transient double horizon;
  private final transient ValueAxis axis;
  private final transient SurvivalWords words;

  public SurvivalChart(List<SurvivalCurve> curves, double horizon, ValueAxis axis, SurvivalWords words) {
    this.curves = curves;
    this.horizon = horizon;
    this.axis = axis;
    this.words = words;
  }

  @Override
  void draw(Pen pen) {}

  @Override
  String content() {
    return curves + " " + horizon + " " + axis + " " + words + "";
  }
}
