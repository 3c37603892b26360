package org.doorstep.measure;

import java.io.Serializable;
import java.time.LocalDate;

/** One cell of a measure: two whole numbers for a part, an area, a day and a value of the measure's dimension. */
record Cell(String part, String areaCode, LocalDate day, String dimensionValue, long numerator, long denominator)
    implements Serializable, Comparable<Cell> {

  @Override
  public int compareTo(Cell other) {
    int byPart = part.compareTo(other.part);
    int byArea = byPart != 0 ? byPart : areaCode.compareTo(other.areaCode);
    int byDay = byArea != 0 ? byArea : day.compareTo(other.day);
    return byDay != 0 ? byDay : dimensionValue.compareTo(other.dimensionValue);
  }
}
