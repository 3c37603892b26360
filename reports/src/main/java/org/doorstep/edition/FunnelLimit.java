package org.doorstep.edition;

/** The funnel's limits at one denominator. */
public record FunnelLimit(
    double denominator, double center, double lower998, double lower95, double upper95, double upper998) {

  static final String COLUMNS = "denominator, center, lower_998, lower_95, upper_95, upper_998";

  static FunnelLimit from(Row row) {
    return new FunnelLimit(row.number("denominator").orElseThrow(), row.number("center").orElseThrow(),
        row.number("lower_998").orElseThrow(), row.number("lower_95").orElseThrow(),
        row.number("upper_95").orElseThrow(), row.number("upper_998").orElseThrow());
  }
}
