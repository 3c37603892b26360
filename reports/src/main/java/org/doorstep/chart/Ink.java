package org.doorstep.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.doorstep.layout.Worded;

/**
 * A chart that draws itself as vectors with real text into whatever box it is given. In a template it is
 * the expression of an image with {@code scaleImage="FillFrame" usingCache="false"}, whose alternative text
 * is the hyperlink tooltip.
 */
public abstract class Ink extends AbstractRenderer implements Graphics2DRenderable, Worded {

  private static final long serialVersionUID = 1L;

  /** Draws into the pen's box. */
  abstract void draw(Pen pen);

  /** Everything that decides the picture, as text. */
  abstract String content();

  /** The same for the same content in every JVM, where JasperReports' own is a clock and a random number. */
  @Override
  public final String getId() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content().getBytes(StandardCharsets.UTF_8));
      return getClass().getSimpleName() + "-" + HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }

  @Override
  public final void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D box) {
    Graphics2D own = (Graphics2D) graphics.create();
    own.translate(box.getX(), box.getY());
    draw(new Pen(own, context, new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight())));
    own.dispose();
  }

  @Override
  public final List<String> texts(double width, double height) {
    return rehearse(width, height).given();
  }

  /** Draws onto nothing, to see where the texts come to stand. */
  final Pen rehearse(double width, double height) {
    Graphics2D nothing = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Rectangle2D page = new Rectangle2D.Double(0, 0, width, height);
    Pen pen = new Pen(nothing, DefaultJasperReportsContext.getInstance(), page);
    draw(pen);
    return pen;
  }
}
