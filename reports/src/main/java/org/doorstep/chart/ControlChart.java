package org.doorstep.chart;

/** A control chart: points with gaps, limits by phase, signals, events, an open last point while provisional. */
public final class ControlChart extends Ink {

  private static final long serialVersionUID = 1L;

  private final transient ControlSeries series;
  private final transient ValueAxis axis;
  private final transient ControlWords words;

  public ControlChart(ControlSeries series, ValueAxis axis, ControlWords words) {
    this.series = series;
    this.axis = axis;
    this.words = words;
  }

  @Override
  void draw(Pen pen) {}

  @Override
  String content() {
    return series + " " + axis + " " + words + "";
  }
}
