package org.doorstep.edition;

import java.util.Optional;

/** Which figure: measure, output, area, period and one dimension value (both empty for all). */
public record FigureKey(
    String measureId, String output, String areaCode, String periodKind, String period, String dimension,
    String dimensionValue) {

  static FigureKey from(Row row) {
    return new FigureKey(row.text("measure_id"), row.text("output"), row.text("area_code"),
        row.text("period_kind"), row.text("period"), row.text("dimension"), row.text("dimension_value"));
  }

  /** The key of an observation's fact; empty for anything else. */
  public static Optional<FigureKey> find(String fact) {
    String[] parts = fact.split("/", 7);
    boolean whole = parts.length >= 6 && parts[0].equals("observations");
    int equals = parts.length == 7 ? parts[6].indexOf('=') : 0;
    if (!whole || equals < 0) {
      return Optional.empty();
    }
    return Optional.of(new FigureKey(parts[1], parts[2], parts[3], parts[4], parts[5],
        parts.length == 7 ? parts[6].substring(0, equals) : "",
        parts.length == 7 ? parts[6].substring(equals + 1) : ""));
  }

  /** The key as a path below its dataset, such as {@code observations/X06/value/990121/month/2026-05}. */
  public String fact(String dataset) {
    String path = String.join("/", dataset, measureId, output, areaCode, periodKind, period);
    return dimension.isEmpty() ? path : path + "/" + dimension + "=" + dimensionValue;
  }
}
