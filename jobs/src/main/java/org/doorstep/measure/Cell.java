package org.doorstep.measure;

import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * One cell of a measure: whole numbers for a part, an area, a day and a value of the measure's dimension.
 *
 * @param duration length of finished durations; -1 less the days its clock stood still for running ones; null for
 *     what is no duration
 */
record Cell(String part, String areaCode, LocalDate day, String dimensionValue, Integer duration, long numerator,
    long denominator, long excluded) implements Comparable<Cell> {

  static Cell of(Row row) {
    return new Cell(row.getAs("part"), row.getAs("area_code"), row.getAs("day"), row.getAs("dimension_value"),
        row.getAs("duration"), row.getAs("numerator"), row.getAs("denominator"), row.getAs("excluded"));
  }

  boolean isEnded() {
    return duration == null || duration >= 0;
  }

  @Override
  public int compareTo(Cell other) {
    int byPart = part.compareTo(other.part);
    int byArea = byPart != 0 ? byPart : areaCode.compareTo(other.areaCode);
    int byDay = byArea != 0 ? byArea : day.compareTo(other.day);
    return byDay != 0 ? byDay : dimensionValue.compareTo(other.dimensionValue);
  }
}
