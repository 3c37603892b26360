package org.doorstep.edition;

import java.util.OptionalDouble;

/** One published figure with its numerator, denominator, interval, state and disclosure mark. */
public record Observation(
    FigureKey key,
    OptionalDouble numerator,
    OptionalDouble denominator,
    long n,
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    String state,
    String mark,
    String shown) {

  static final String COLUMNS = "measure_id, output, area_code, period_kind, period, dimension,"
      + " dimension_value, numerator, denominator, n, value, low, high, state, mark, shown";

  static Observation from(Row row) {
    return new Observation(FigureKey.from(row), row.number("numerator"), row.number("denominator"),
        row.count("n"), row.number("value"), row.number("low"), row.number("high"), row.text("state"),
        row.text("mark"), row.text("shown"));
  }

  public String fact() {
    return key.fact("observations");
  }

  /** True if a value may be printed as it is: no mark, and a value there. */
  public boolean isPlain() {
    return mark.isEmpty() && value.isPresent();
  }
}
