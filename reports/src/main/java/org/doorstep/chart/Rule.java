package org.doorstep.chart;

import java.awt.BasicStroke;
import java.awt.Stroke;

/** The few strokes that charts are drawn with, in points. */
enum Rule {
  GRID(0.35f), AXIS(0.5f), CENTER(0.6f), LIMIT(0.5f, 3f, 2f), TRIAL(0.5f, 1f, 2f), EVENT(0.7f, 0.1f, 1.7f),
  DATA(1.1f), PROVISIONAL(0.9f, 2f, 1.6f), SPARK(0.8f), SPARK_SIGNAL(1.9f), CURVE(1.3f), CURVE_DASHED(1.3f, 4f, 2f),
  CURVE_DOTTED(1.3f, 1.2f, 1.6f), INTERVAL(0.45f), TARGET(0.6f, 8f, 2.5f), HAIR(0.3f), MARK(0.9f);

  private final Stroke stroke;

  Rule(float width, float... dash) {
    int cap = dash.length > 0 && dash[0] < 1 ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
    stroke = new BasicStroke(width, cap, BasicStroke.JOIN_ROUND, 4f, dash.length == 0 ? null : dash, 0f);
  }

  Stroke stroke() {
    return stroke;
  }
}
