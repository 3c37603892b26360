package org.doorstep.edition;

/** A figure whose period was final when it was released, and that differs now. */
public record Restatement(FigureKey key, double first, double now, String cause) {
  static final String COLUMNS = "measure_id, output, area_code, period_kind, period, dimension, dimension_value,"
      + " first_value, value, cause";

  static Restatement from(Row row) {
    return new Restatement(FigureKey.from(row), row.number("first_value").orElseThrow(),
        row.number("value").orElseThrow(), row.text("cause"));
  }
}
