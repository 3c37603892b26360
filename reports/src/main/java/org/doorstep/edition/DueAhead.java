package org.doorstep.edition;

import java.time.LocalDate;

/** What falls due in the days after the business date: of one measure in one area, all or one part of it. */
public record DueAhead(
    String measureId, String areaCode, String dimension, String dimensionValue, LocalDate fromOn, LocalDate untilOn,
    long due, long met) {

  static final String COLUMNS = "measure_id, area_code, dimension, dimension_value, from_on, until_on, due, met";

  static DueAhead from(Row row) {
    return new DueAhead(row.text("measure_id"), row.text("area_code"), row.text("dimension"),
        row.text("dimension_value"), row.date("from_on").orElseThrow(), row.date("until_on").orElseThrow(),
        row.count("due"), row.count("met"));
  }

  /** What is still to be done. */
  public long open() {
    return due - met;
  }

  public String fact() {
    String whole = "due_ahead/" + measureId + "/" + areaCode;
    return dimension.isEmpty() ? whole : whole + "/" + dimension + "=" + dimensionValue;
  }
}
