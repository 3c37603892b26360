package org.doorstep.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;

/** Draws lines, marks and text in the house's few strokes and colours. */
final class Pen {

  private final Graphics2D graphics;
  private final double width;
  private final double height;

  private Pen(Graphics2D graphics, double width, double height) {
    this.graphics = graphics;
    this.width = width;
    this.height = height;
  }

  static Pen on(Graphics2D graphics, JasperReportsContext context, Rectangle2D box) {
    Graphics2D own = (Graphics2D) graphics.create();
    own.translate(box.getX(), box.getY());
    return new Pen(own, box.getWidth(), box.getHeight());
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }
}
