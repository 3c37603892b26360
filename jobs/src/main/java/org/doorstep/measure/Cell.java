package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * One cell of a measure: whole numbers for a part, an area, a day and a value of the measure's dimension.
 *
 * @param duration length of finished durations; -1 less the days its clock stood still for running ones; null for
 *     what is no duration
 */
record Cell(String part, String areaCode, LocalDate day, String dimensionValue, Integer duration, long numerator,
    long denominator, long excluded) {

  private static final int NO_DURATION = Integer.MIN_VALUE;

  /** The cell in a row that has the columns of {@link Contributions#CELL}. */
  static Cell of(Row row) {
    return new Cell(row.getString(1), row.getString(2), row.getLocalDate(3), row.getString(4),
        row.isNullAt(5) ? null : row.getInt(5), row.getLong(6), row.getLong(7), row.getLong(8));
  }

  /** The measure that a row's cell belongs to. */
  static String measureId(Row row) {
    return row.getString(0);
  }

  /** Cells with each key once, sorted by part, area, day and dimension value; what adds up to nothing is gone. */
  static List<Cell> total(List<Cell> cells) {
    cells.sort(Cell::compareKeys);
    List<Cell> total = new ArrayList<>();
    for (int from = 0, to; from < cells.size(); from = to) {
      Cell sum = cells.get(from);
      for (to = from + 1; to < cells.size() && compareKeys(sum, cells.get(to)) == 0; to++) {
        sum = sum.plus(cells.get(to));
      }
      if (sum.numerator != 0 || sum.denominator != 0 || sum.excluded != 0) {
        total.add(sum);
      }
    }
    return total;
  }

  /** By part, area, day, dimension value and duration; written out, for some measures have millions of cells. */
  private static int compareKeys(Cell one, Cell other) {
    int order = one.part.compareTo(other.part);
    order = order != 0 ? order : one.areaCode.compareTo(other.areaCode);
    order = order != 0 ? order : one.day.compareTo(other.day);
    order = order != 0 ? order : one.dimensionValue.compareTo(other.dimensionValue);
    return order != 0 ? order : Integer.compare(one.sortedDuration(), other.sortedDuration());
  }

  private int sortedDuration() {
    return duration == null ? NO_DURATION : duration;
  }

  /** The first day of any cell; the business date when there is none. */
  static LocalDate first(List<Cell> cells, Scope scope) {
    return cells.stream().map(Cell::day).min(LocalDate::compareTo).orElse(scope.businessDate());
  }

  boolean isEnded() {
    return duration == null || duration >= 0;
  }

  private Cell plus(Cell other) {
    return new Cell(part, areaCode, day, dimensionValue, duration, numerator + other.numerator,
        denominator + other.denominator, excluded + other.excluded);
  }
}
