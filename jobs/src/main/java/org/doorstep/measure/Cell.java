package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a measure: whole numbers for a part, an area, a day and a value of the measure's dimension.
 *
 * @param duration length of finished durations; -1 less the days its clock stood still for running ones; null for
 *     what is no duration
 */
record Cell(String part, String areaCode, LocalDate day, String dimensionValue, Integer duration, long numerator,
    long denominator, long excluded) {

  /** Cells with each key once, sorted by part, area, day and dimension value; what adds up to nothing is gone. */
  static List<Cell> total(List<Cell> cells) {
    SortedCell[] sorted = SortedCell.of(cells);
    List<Cell> total = new ArrayList<>();
    for (int from = 0, to; from < sorted.length; from = to) {
      Cell sum = sorted[from].cell();
      for (to = from + 1; to < sorted.length && sorted[from].compareTo(sorted[to]) == 0; to++) {
        sum = sum.plus(sorted[to].cell());
      }
      if (sum.numerator != 0 || sum.denominator != 0 || sum.excluded != 0) {
        total.add(sum);
      }
    }
    return total;
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
