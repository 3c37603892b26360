package org.doorstep.measure;

import java.io.Serializable;

/**
 * A part of a measure as it is counted: where its values stand among the columns that are worked out for every row.
 * A place of {@link #NONE} means that there is nothing to work out.
 *
 * @param included whether the row counts; none: always
 * @param excluded whether a row that does not count is left out but counted; none: never
 * @param numerator a condition or a whole number; none: 1
 * @param denominator a condition or a whole number; none: 1
 * @param duration days; none for what is no duration
 */
record CountedPart(Measure measure, String part, int day, int included, int excluded, int numerator, int denominator,
    int dimension, int duration) implements Serializable {

  static final int NONE = -1;

  /** Asks for the columns that a part needs. */
  static CountedPart of(Measure measure, String name, Part part, CountedColumns columns) {
    String where = part.where();
    return new CountedPart(measure, name, columns.add(part.day()), where == null ? NONE : columns.add(where),
        part.excluded() == null ? NONE : columns.add(part.excluded()), count(columns, where, part.numerator()),
        count(columns, where, part.denominator()),
        measure.dimension().isEmpty() ? NONE : columns.add(measure.dimension()),
        part.isDuration() ? columns.add(guarded(where, length(part))) : NONE);
  }

  private static int count(CountedColumns columns, String where, String expression) {
    return expression == null || expression.equals("1") ? NONE : columns.add(guarded(where, expression));
  }

  /** Only rows that count are asked, for what divides or converts may fail on others. */
  private static String guarded(String where, String expression) {
    return where == null ? expression : "CASE WHEN " + where + " THEN " + expression + " END";
  }

  /** Length of a finished duration; for a running one -1 less the days in which its clock stood still. */
  private static String length(Part part) {
    String stopped = part.stopped() == null ? "0" : "coalesce(" + part.stopped() + ", 0)";
    String length = part.clock().equals("days")
        ? "datediff(" + part.until() + ", " + part.day() + ")"
        : "working_days(" + part.day() + ", " + part.until() + ")";
    return "CASE WHEN (" + part.until() + ") IS NULL THEN -1 - " + stopped
        + " ELSE greatest(0, " + length + " - " + stopped + ") END";
  }
}
