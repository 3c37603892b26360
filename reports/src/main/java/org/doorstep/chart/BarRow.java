package org.doorstep.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * A bar for a table row on a scale shared by its column, with a tick at {@code mark} (NaN: none); a flagged
 * bar has another hue and a diamond at its end.
 */
public final class BarRow extends Ink {

  private static final long serialVersionUID = 1L;
  private static final double MARGIN = 4;

  private final double value;
  private final double[] span;
  private final double mark;
  private final boolean flagged;

  /** A bar from zero on a scale from 0 to {@code scale}. */
  public BarRow(double value, double scale, double mark, boolean flagged) {
    this(value, new double[] {0, scale}, mark, flagged);
  }

  private BarRow(double value, double[] span, double mark, boolean flagged) {
    this.value = value;
    this.span = span;
    this.mark = mark;
    this.flagged = flagged;
  }

  /** A bar to the left or right of zero on a scale from {@code -scale} to {@code scale}. */
  public static BarRow signed(double value, double scale, double mark, boolean flagged) {
    return new BarRow(value, new double[] {-scale, scale}, mark, flagged);
  }

  @Override
  void draw(Pen pen) {
    Rectangle2D page = pen.page();
    double top = span[1] > span[0] ? span[1] : span[0] + 1;
    Scale x = new Scale(span[0], top, span[0] < 0 ? MARGIN : 0.5, page.getMaxX() - MARGIN);
    double zero = x.at(0);
    double height = Math.min(7, page.getHeight() * 0.5);
    double upper = page.getCenterY() - height / 2;
    if (Double.isFinite(value)) {
      double end = x.clamped(value);
      Color color = flagged ? Hue.RUST : Hue.BLUE;
      pen.fill(color, new Rectangle2D.Double(Math.min(zero, end), upper, Math.abs(end - zero), height));
      if (flagged) {
        pen.diamond(color, end, page.getCenterY(), height / 2 + 0.4);
      }
    }
    pen.line(Rule.AXIS, Hue.AXIS, new double[] {zero, upper - 2, zero, upper + height + 2});
    if (Double.isFinite(mark)) {
      pen.line(Rule.MARK, Hue.TEXT,
          new double[] {x.clamped(mark), upper - 2, x.clamped(mark), upper + height + 2});
    }
  }

  @Override
  String content() {
    return value + " " + span[0] + " " + span[1] + " " + mark + " " + flagged;
  }
}
