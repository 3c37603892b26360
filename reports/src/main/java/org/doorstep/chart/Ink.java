package org.doorstep.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * A chart that draws itself as vectors with real text into whatever box it is given. In a template it is the
 * expression of an image with {@code scaleImage="FillFrame" usingCache="false"}, whose alternative text is the
 * hyperlink tooltip.
 */
public abstract class Ink extends AbstractRenderer implements Graphics2DRenderable {

  private static final long serialVersionUID = 1L;

  /** Draws into a box whose upper left corner is the pen's origin. */
  abstract void draw(Pen pen);

  /** Everything that decides the picture, as text. */
  abstract String content();

  /** The same for the same content in every JVM, where JasperReports' own is a clock and a random number. */
  @Override
  public final String getId() {
    return getClass().getSimpleName() + "-" + Integer.toHexString(content().hashCode());
  }

  @Override
  public final void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D box) {
    draw(Pen.on(graphics, context, box));
  }
}
