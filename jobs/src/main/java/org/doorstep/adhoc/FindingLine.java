package org.doorstep.adhoc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.finding.Verdict;

/** What the list of findings needs of one published finding; numbers are null where there are none. */
record FindingLine(String id, String measureId, String output, String areaCode, String period, String method,
    String family, String direction, String verdict, String reason, Double center, Double effect, Double pValue,
    Double adjustedP, double importance, List<String> observations, List<String> explanations) {

  static final List<String> COLUMNS = List.of("finding_id", "measure_id", "output", "area_code", "period", "method",
      "family", "direction", "verdict", "reason", "center", "effect", "p_value", "adjusted_p", "importance",
      "observations", "explanations");

  static FindingLine of(Map<String, Object> row) {
    return new FindingLine((String) row.get("finding_id"), (String) row.get("measure_id"), (String) row.get("output"),
        (String) row.get("area_code"), (String) row.get("period"), (String) row.get("method"),
        (String) row.get("family"), (String) row.get("direction"), (String) row.get("verdict"),
        (String) row.get("reason"), (Double) row.get("center"), (Double) row.get("effect"), (Double) row.get("p_value"),
        (Double) row.get("adjusted_p"), (Double) row.getOrDefault("importance", 0.0), words(row, "observations"),
        words(row, "explanations"));
  }

  private static List<String> words(Map<String, Object> row, String column) {
    String text = (String) row.getOrDefault(column, "");
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  /** Whether it stands: a page may use signal words. */
  boolean stands() {
    return Verdict.ofCode(verdict).stands();
  }

  boolean isTold() {
    return Verdict.ofCode(verdict).isTold();
  }

  /** Whether the test itself, before any correction, came out the same. */
  boolean isSameTest(FindingLine other) {
    return Objects.equals(pValue, other.pValue) && Objects.equals(center, other.center)
        && Objects.equals(effect, other.effect);
  }
}
