package org.doorstep.chart;

import java.awt.Color;

/** A way of setting text: size in points, weight and colour. */
record Letter(float size, boolean bold, Color color) {

  static final Letter TICK = new Letter(6.6f, false, Hue.SECOND);
  static final Letter LABEL = new Letter(6.8f, false, Hue.SECOND);
  static final Letter DARK = new Letter(6.8f, false, Hue.TEXT);
  static final Letter STRONG = new Letter(6.8f, true, Hue.TEXT);
  static final Letter BLUE = new Letter(6.8f, true, Hue.BLUE);
  static final Letter RUST = new Letter(6.8f, true, Hue.RUST);

  /** The height of a line: what letters need, and a little air. */
  double height() {
    return size * 1.18;
  }

  Letter in(Color other) {
    return new Letter(size, bold, other);
  }
}
