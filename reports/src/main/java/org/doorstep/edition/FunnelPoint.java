package org.doorstep.edition;

import java.util.OptionalDouble;

/** One area's place in a funnel: its share, its base, and whether chance explains the distance. */
public record FunnelPoint(
    String areaCode, OptionalDouble numerator, OptionalDouble denominator, OptionalDouble value, String flag,
    String mark) {

  static final String COLUMNS = "area_code, numerator, denominator, value, flag, mark";

  static FunnelPoint from(Row row) {
    return new FunnelPoint(row.text("area_code"), row.number("numerator"), row.number("denominator"),
        row.number("value"), row.text("flag"), row.text("mark"));
  }
}
