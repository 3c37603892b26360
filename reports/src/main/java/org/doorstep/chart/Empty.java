package org.doorstep.chart;

/** What a chart without any point shows: its words, in the middle of an empty band. */
final class Empty {

  private Empty() {}

  static void draw(Pen pen, String words) {
    pen.fill(Hue.BAND, pen.page());
    String text = pen.fit(Letter.LABEL, words, pen.page().getWidth());
    pen.text(Letter.LABEL, text, pen.page().getCenterX() - pen.width(Letter.LABEL, text) / 2,
        pen.page().getCenterY() - Letter.LABEL.height() / 2);
  }
}
