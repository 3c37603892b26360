package org.doorstep.explain;

import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.edition.FigureKey;

/** Questions for {@code doorstep query} that give a figure again: as published, and from the records. */
record Queries(FigureKey key, LocalDate from, LocalDate endExclusive) {

  /** The published row itself. */
  String published() {
    return "select numerator, denominator, n, value, low, high, state, mark from observations where measure_id = "
        + quoted(key.measureId()) + " and output = " + quoted(key.output()) + " and area_code = "
        + quoted(key.areaCode()) + " and period = " + quoted(key.period()) + " and dimension = "
        + quoted(key.dimension()) + " and dimension_value = " + quoted(key.dimensionValue());
  }

  /** Numerator and denominator counted from the records; empty where the figure is no plain sum over rows. */
  Optional<String> counted(Declaration declaration) {
    return declaration.findSum(key.output()).map(part -> "select " + sum(part.numerator()) + " as numerator, "
        + sum(part.denominator()) + " as denominator from " + part.of() + " where " + part.day() + " >= date "
        + quoted(from.toString()) + " and " + part.day() + " < date " + quoted(endExclusive.toString())
        + (part.where().isEmpty() ? "" : " and coalesce(" + part.where() + ", false)") + area()
        + (key.dimension().isEmpty() ? "" : " and coalesce(" + key.dimension() + ", '') = "
            + quoted(key.dimensionValue())));
  }

  /** The last day up to the business date on which a row of the part counts in the area. */
  String lastDay(Declaration.Part part) {
    return "select max(" + part.day() + ") as last_day from " + part.of() + " where " + part.day() + " < date "
        + quoted(endExclusive.toString())
        + (part.where().isEmpty() ? "" : " and coalesce(" + part.where() + ", false)") + area();
  }

  private static String sum(String expression) {
    return "sum(coalesce(cast((" + expression + ") as bigint), 0))";
  }

  /** The area itself with what became part of it, and whatever lies in it. */
  private String area() {
    String code = quoted(key.areaCode());
    return " and area_code in (select area_code from areas where coalesce(successor_code, area_code) = " + code
        + " or parent_code = " + code
        + " or parent_code in (select area_code from areas where parent_code = " + code + "))";
  }

  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
