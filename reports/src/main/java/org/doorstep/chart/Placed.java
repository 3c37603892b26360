package org.doorstep.chart;

import java.awt.geom.Rectangle2D;

/** A text that a chart printed and the box that it takes. */
record Placed(String text, Rectangle2D box) {}
