package org.doorstep.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.doorstep.layout.Faces;
import org.doorstep.layout.Glyphs;

/** Draws lines, marks and text into a box, and remembers every text with its box. */
final class Pen {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final String ELLIPSIS = "\u2026";

  private final Graphics2D graphics;
  private final JasperReportsContext context;
  private final Rectangle2D page;
  private final List<Placed> placed = new ArrayList<>();
  private final List<String> given = new ArrayList<>();

  /** A pen whose origin is the upper left corner of the page that it may draw on. */
  Pen(Graphics2D graphics, JasperReportsContext context, Rectangle2D page) {
    this.graphics = graphics;
    this.context = context;
    this.page = page;
  }

  Rectangle2D page() {
    return page;
  }

  List<Placed> placed() {
    return placed;
  }

  /** The texts as they were given, before characters without a glyph were replaced. */
  List<String> given() {
    return given;
  }

  void line(Rule rule, Color color, double[] ends) {
    draw(rule, color, new Line2D.Double(ends[0], ends[1], ends[2], ends[3]));
  }

  void draw(Rule rule, Color color, Shape shape) {
    graphics.setStroke(rule.stroke());
    graphics.setColor(color);
    graphics.draw(shape);
  }

  void fill(Color color, Shape shape) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  /** Everything until {@link #unclip} stays inside the box. */
  void clip(Rectangle2D box) {
    graphics.setClip(box);
  }

  void unclip() {
    graphics.setClip(null);
  }

  void dot(Color color, double x, double y, double radius) {
    fill(Hue.PAPER, circle(x, y, radius + 0.6));
    fill(color, circle(x, y, radius));
  }

  void ring(Color color, double x, double y, double radius) {
    fill(Hue.PAPER, circle(x, y, radius));
    draw(Rule.MARK, color, circle(x, y, radius));
  }

  void diamond(Color color, double x, double y, double radius) {
    fill(Hue.PAPER, rhombus(x, y, radius + 0.8));
    fill(color, rhombus(x, y, radius));
  }

  /**
   * Prints one line with its box's upper left corner at x, y; the box is {@link #width} by the letter's
   * height.
   */
  void text(Letter letter, String text, double x, double y) {
    String shown = oneLine(text);
    if (shown.isEmpty()) {
      return;
    }
    graphics.setFont(font(letter));
    graphics.setColor(letter.color());
    graphics.drawString(shown, (float) x, (float) (y + letter.size() * 0.98));
    given.add(text);
    placed.add(new Placed(shown, new Rectangle2D.Double(x, y, width(letter, text), letter.height())));
  }

  double width(Letter letter, String text) {
    return font(letter).getStringBounds(oneLine(text), EXACT).getWidth();
  }

  /** The text, or as much of it as fits with an ellipsis; empty if not even one letter does. */
  String fit(Letter letter, String text, double room) {
    if (width(letter, text) <= room) {
      return text;
    }
    int[] letters = text.codePoints().toArray();
    for (int kept = Math.min(letters.length - 1, (int) (room / letter.size() * 3)); kept > 0; kept--) {
      String cut = new String(letters, 0, kept).stripTrailing() + ELLIPSIS;
      if (width(letter, cut) <= room) {
        return cut;
      }
    }
    return "";
  }

  private static String oneLine(String text) {
    return Glyphs.show(text).replace('\n', ' ');
  }

  private Font font(Letter letter) {
    return Faces.sans(context, letter.bold(), letter.size());
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Shape rhombus(double x, double y, double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y);
    path.lineTo(x, y + radius);
    path.lineTo(x - radius, y);
    path.closePath();
    return path;
  }
}
