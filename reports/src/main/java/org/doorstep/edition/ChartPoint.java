package org.doorstep.edition;

import java.util.OptionalDouble;

/** One period of a measure's control chart; a missing value is a gap. */
public record ChartPoint(
    String period,
    OptionalDouble value,
    OptionalDouble center,
    OptionalDouble lowerLimit,
    OptionalDouble upperLimit,
    String signal,
    int phase,
    String mark) {

  static final String COLUMNS = "period, value, center, lower_limit, upper_limit, signal, phase, mark";

  static ChartPoint from(Row row) {
    return new ChartPoint(row.text("period"), row.number("value"), row.number("center"),
        row.number("lower_limit"), row.number("upper_limit"), row.text("signal"), (int) row.count("phase"),
        row.text("mark"));
  }
}
