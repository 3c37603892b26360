package org.doorstep.chart;

/** A bar for a table row on a scale shared by its column, with a tick at {@code mark} (NaN: none). */
public final class BarRow extends Ink {

  private static final long serialVersionUID = 1L;

  private final transient double value;
  private final transient double scale;
  private final transient double mark;
  private final transient boolean flagged;

  public BarRow(double value, double scale, double mark, boolean flagged) {
    this.value = value;
    this.scale = scale;
    this.mark = mark;
    this.flagged = flagged;
  }

  @Override
  void draw(Pen pen) {}

  @Override
  String content() {
    return value + " " + scale + " " + mark + " " + flagged + "";
  }
}
