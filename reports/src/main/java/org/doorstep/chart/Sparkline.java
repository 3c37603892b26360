package org.doorstep.chart;

/** A word-sized control chart for a table row: limits as a band, gaps, signals as diamonds, last point marked. */
public final class Sparkline extends Ink {

  private static final long serialVersionUID = 1L;

  private final transient ControlSeries series;

  public Sparkline(ControlSeries series) {
    this.series = series;
  }

  @Override
  void draw(Pen pen) {}

  @Override
  String content() {
    return series + "";
  }
}
