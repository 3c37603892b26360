package org.doorstep.chart;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** How many were still open at each tick of the day axis, a row for each curve with its name before it. */
final class AtRiskRows {

  private final Pen pen;
  private final Frame frame;
  private final List<Double> days;

  /** The days are the ticks that were printed. */
  AtRiskRows(Pen pen, Frame frame, List<Double> days) {
    this.pen = pen;
    this.frame = frame;
    this.days = days.stream().sorted().toList();
  }

  void draw(SurvivalCurve curve, Color color, double top) {
    Letter letter = Letter.TICK.in(color);
    double free = frame.box().getMinX() - 14;
    pen.text(letter, pen.fit(letter, curve.name(), free), 0, top);
    for (double day : days) {
      String number = String.format(Locale.ROOT, "%,d", atRisk(curve, day));
      double width = pen.width(letter, number);
      double left = Math.min(frame.x().at(day) - width / 2, pen.page().getMaxX() - width);
      if (left >= free) {
        pen.text(letter, number, left, top);
        free = left + width + 3;
      }
    }
  }

  /** Open at the start of the day: the number at risk at the first step on or after it. */
  private static long atRisk(SurvivalCurve curve, double day) {
    return curve.steps().stream().filter(step -> step.day() >= day).findFirst()
        .map(SurvivalStep::atRisk).orElse(0L);
  }
}
