package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.PeriodState;

/** Series written as text, one month per word from January 2024 on: "31", "45/50", "-" or "open". */
final class ChartSeries {

  static final Map<String, MeasureMeta> MEASURES = measures(
      new MeasureMeta("share", ChartKind.PROPORTION, Better.UP, false),
      new MeasureMeta("headline-share", ChartKind.PROPORTION, Better.UP, true),
      new MeasureMeta("rate", ChartKind.RATE, Better.DOWN, false),
      new MeasureMeta("value", ChartKind.VALUE, Better.DOWN, false),
      new MeasureMeta("headline-value", ChartKind.VALUE, Better.DOWN, true),
      new MeasureMeta("context", ChartKind.VALUE, Better.CONTEXT, true),
      new MeasureMeta("stock", ChartKind.VALUE, Better.DOWN, true, Memory.SHARED),
      new MeasureMeta("wait", ChartKind.VALUE, Better.DOWN, true, Memory.AGE),
      new MeasureMeta("rare", ChartKind.RARE, Better.DOWN, true));

  private ChartSeries() {
  }

  private static Map<String, MeasureMeta> measures(MeasureMeta... measures) {
    Map<String, MeasureMeta> byId = new TreeMap<>();
    for (MeasureMeta measure : measures) {
      byId.put(measure.id(), measure);
    }
    return byId;
  }

  static Series county(String measure, String words) {
    return of(measure, "990121", "county", words);
  }

  static Series of(String measure, String area, String level, String words) {
    List<Point> points = new ArrayList<>();
    Period month = Period.parse("2024-01");
    for (String word : words.trim().split("\\s+")) {
      if (!word.equals("-")) {
        points.add(point(month, word));
      }
      month = month.next();
    }
    return new Series(measure, "value", area, level, PeriodKind.MONTH, points);
  }

  private static Point point(Period month, String word) {
    if (word.matches("[a-z-]+")) {
      return word.equals("open")
          ? new Point(month, 1.0, 20.0, 0.05, "", PeriodState.OPEN)
          : new Point(month, null, null, null, word, PeriodState.FINAL);
    }
    String[] parts = word.split("/");
    double x = Double.parseDouble(parts[0]);
    if (parts.length == 1) {
      return new Point(month, null, null, x, "", PeriodState.FINAL);
    }
    double n = Double.parseDouble(parts[1]);
    return new Point(month, x, n, n == 0 ? null : Double.valueOf(x / n), n == 0 ? "no-denominator" : "",
        PeriodState.PROVISIONAL);
  }

  static Period month(int position) {
    Period month = Period.parse("2024-01");
    for (int i = 1; i < position; i++) {
      month = month.next();
    }
    return month;
  }
}
