package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * One cell of a measure: whole numbers for a part, an area, a day and a value of the measure's dimension.
 *
 * @param duration length of finished durations; -1 less the days its clock stood still for running ones; null for
 *     what is no duration
 */
record Cell(String part, String areaCode, LocalDate day, String dimensionValue, Integer duration, long numerator,
    long denominator, long excluded) {

  /** The first day of any cell; the business date when there is none. */
  static LocalDate first(List<Cell> cells, Scope scope) {
    return cells.stream().map(Cell::day).min(LocalDate::compareTo).orElse(scope.businessDate());
  }

  boolean isEnded() {
    return duration == null || duration >= 0;
  }
}
