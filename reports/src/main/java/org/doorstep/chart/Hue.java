package org.doorstep.chart;

import java.awt.Color;

/** The colours of the house: greys, and two hues that every use doubles by a shape. All opaque, for print. */
final class Hue {

  static final Color TEXT = new Color(0x1F2328);
  static final Color SECOND = new Color(0x59636C);
  static final Color GRID = new Color(0xDFE3E6);
  static final Color AXIS = new Color(0x8B949C);
  static final Color BAND = new Color(0xEDF0F3);
  static final Color BAND_INNER = new Color(0xDFE4EA);
  static final Color BLUE = new Color(0x0B5C9E);
  static final Color BLUE_TINT = new Color(0xD3E2EF);
  static final Color RUST = new Color(0xB8480B);
  static final Color PAPER = Color.WHITE;

  private Hue() {}
}
