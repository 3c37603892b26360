package org.doorstep.edition;

import java.util.OptionalDouble;
import java.util.Set;

/** What a detector concluded about one measure in one area and period. */
public record Finding(
    String id,
    String measureId,
    String output,
    String areaCode,
    String period,
    String method,
    long n,
    OptionalDouble center,
    OptionalDouble lowerLimit,
    OptionalDouble upperLimit,
    String signal,
    String direction,
    String verdict,
    String reason,
    double importance) {

  private static final Set<String> CHARTS = Set.of("laney-p", "laney-u", "xmr", "xmr-change", "g", "t");

  static final String COLUMNS = "finding_id, measure_id, output, area_code, period, method, n, center,"
      + " lower_limit, upper_limit, signal, direction, verdict, reason, importance";

  static Finding from(Row row) {
    return new Finding(row.text("finding_id"), row.text("measure_id"), row.text("output"),
        row.text("area_code"), row.text("period"), row.text("method"), row.count("n"), row.number("center"),
        row.number("lower_limit"), row.number("upper_limit"), row.text("signal"), row.text("direction"),
        row.text("verdict"), row.text("reason"), row.number("importance").orElse(0));
  }

  public String fact() {
    return "findings/" + id;
  }

  /** True if it is what a control chart says of its last point, and not the word of another detector. */
  public boolean isOfChart() {
    return CHARTS.contains(method);
  }

  /** True if its change since the period before is judged, and not its level. */
  public boolean isOfChange() {
    return method.equals("xmr-change");
  }

  /** True if a chart has limits for it to be held against. */
  public boolean hasLimits() {
    return lowerLimit.isPresent() && upperLimit.isPresent();
  }

  /** True if a signal stands, so that a page may say that something changed. */
  public boolean isSignal() {
    return verdict.equals("signal");
  }
}
