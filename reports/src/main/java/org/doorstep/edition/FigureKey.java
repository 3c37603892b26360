package org.doorstep.edition;

/** Which figure: measure, output, area, period and one dimension value (both empty for all). */
public record FigureKey(
    String measureId, String output, String areaCode, String periodKind, String period, String dimension,
    String dimensionValue) {

  static FigureKey from(Row row) {
    return new FigureKey(row.text("measure_id"), row.text("output"), row.text("area_code"),
        row.text("period_kind"), row.text("period"), row.text("dimension"), row.text("dimension_value"));
  }

  /** The key as a path below its dataset, such as {@code observations/X06/value/990121/month/2026-05}. */
  public String fact(String dataset) {
    String path = String.join("/", dataset, measureId, output, areaCode, periodKind, period);
    return dimension.isEmpty() ? path : path + "/" + dimension + "=" + dimensionValue;
  }
}
