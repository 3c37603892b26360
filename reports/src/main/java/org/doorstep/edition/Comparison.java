package org.doorstep.edition;

import java.util.OptionalDouble;

/**
 * One figure against the same period a year before or the period before, with the verdict on comparing them.
 */
public record Comparison(
    FigureKey key,
    String kind,
    String basePeriod,
    OptionalDouble value,
    OptionalDouble baseValue,
    OptionalDouble change,
    String changeKind,
    OptionalDouble low,
    OptionalDouble high,
    String verdict) {

  static final String COLUMNS = "measure_id, output, area_code, period_kind, period, dimension,"
      + " dimension_value,"
      + " comparison, base_period, value, base_value, change, change_kind, low, high, verdict";

  static Comparison from(Row row) {
    return new Comparison(FigureKey.from(row), row.text("comparison"), row.text("base_period"),
        row.number("value"), row.number("base_value"), row.number("change"), row.text("change_kind"),
        row.number("low"), row.number("high"), row.text("verdict"));
  }

  public String fact() {
    return key.fact("comparisons") + "/" + kind;
  }

  /** True if the interval of the change leaves out "no change". */
  public boolean excludesNoChange() {
    return hasInterval() && (low.getAsDouble() > 0 || high.getAsDouble() < 0);
  }

  /**
   * False where nothing is known of how much of the change is chance: then it is a difference, not a finding.
   */
  public boolean hasInterval() {
    return low.isPresent() && high.isPresent();
  }
}
