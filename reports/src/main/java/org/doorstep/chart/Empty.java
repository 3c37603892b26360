package org.doorstep.chart;

import java.awt.geom.Rectangle2D;

/** What a chart without any point shows: its words, in the middle of an empty box. */
final class Empty {

  private Empty() {}

  static void draw(Pen pen, String words) {
    Rectangle2D page = pen.page();
    pen.draw(Rule.GRID, Hue.GRID,
        new Rectangle2D.Double(0.5, 0.5, Math.max(0, page.getWidth() - 1),
            Math.max(0, page.getHeight() - 1)));
    String text = pen.fit(Letter.LABEL, words, pen.page().getWidth());
    pen.text(Letter.LABEL, text, pen.page().getCenterX() - pen.width(Letter.LABEL, text) / 2,
        pen.page().getCenterY() - Letter.LABEL.height() / 2);
  }
}
