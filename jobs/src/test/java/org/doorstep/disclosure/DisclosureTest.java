package org.doorstep.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

  static final Disclosure DISCLOSURE = new Disclosure(Map.of(
      "persons-rate", privacy(Counts.PERSONS, "percent"),
      "persons-count", privacy(Counts.PERSONS, "count"),
      "persons-median", privacy(Counts.PERSONS, "days"),
      "matters-rate", privacy(Counts.MATTERS, "percent"),
      "matters-rate persons", privacy(Counts.PERSONS, "count"),
      "villages-rate", privacy(Counts.THINGS, "percent")), ThresholdsTest.RULES);

  private static Privacy privacy(Counts counts, String unit) {
    return new Privacy(counts, false, unit, "flow", "", false);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      # table,        measure,        columns,                                           hidden columns
      OBSERVATIONS,   persons-rate,   numerator=4 denominator=40 n=40 value=0.1 low=0.03 high=0.2 mark= \
      shown=, <5
      OBSERVATIONS,   persons-rate,   numerator=0 denominator=40 n=40 value=0,            -
      OBSERVATIONS,   persons-rate,   numerator=37 denominator=40 n=40 value=0.925 mark= shown=, <5
      OBSERVATIONS,   persons-rate,   numerator=40 denominator=40 n=40 value=1,           -
      OBSERVATIONS,   persons-count,  value=3 n=3 mark= shown=,                           <5
      OBSERVATIONS,   persons-count,  value=5 n=5,                                        -
      OBSERVATIONS,   persons-median, value=21 n=4 low=3 high=60 mark= shown=,            <5
      OBSERVATIONS,   persons-median, value=2 n=5 low=1 high=4,                           -
      OBSERVATIONS,   matters-rate,   numerator=4 denominator=4 n=4 value=1,              -
      OBSERVATIONS,   matters-rate,   output=persons numerator=4 n=4 value=4 mark= shown=, <5
      OBSERVATIONS,   matters-rate,   output=value numerator=4 denominator=4 n=4 value=1, -
      OBSERVATIONS,   villages-rate,  numerator=1 denominator=3 n=3 value=0.33,           -
      COMPARISONS,    persons-count,  value=20 base_value=4 change=16 verdict=small-base \
      change_kind=absolute, <5
      COMPARISONS,    persons-rate,   value=0.2 base_value=0.1 change=10 verdict=comparable, -
      CHART_POINTS,   persons-rate,   numerator=4 denominator=40 value=0.1 center=0.2 lower_limit=0 \
      upper_limit=0.4 signal=below-limit mark=, <5
      FUNNEL_POINTS,  persons-rate,   numerator=4 denominator=40 value=0.1 p_value=0.01 adjusted_p=0.1 \
      flag=below mark=, <5
      SURVIVAL_STEPS, persons-median, at_risk=40 events=2 censored=0 survival=0.95 low=0.9 high=0.98, <5
      SURVIVAL_STEPS, persons-median, at_risk=40 events=0 censored=5 survival=0.95 low=0.9 high=0.98, -
      """)
  void aHiddenRowKeepsNoNumberThatGivesItBack(PublishedTable table, String measure, String columns,
      String shown) {
    Map<String, Object> row = row(measure, columns);
    Map<String, Object> published = DISCLOSURE.apply(table, row);
    assertEquals(shown, DISCLOSURE.findMark(table, row).orElse(null));
    assertEquals(shown == null ? row : hidden(row, shown), published);
  }

  private static Map<String, Object> hidden(Map<String, Object> row, String shown) {
    Map<String, Object> hidden = new LinkedHashMap<>(row);
    hidden.replaceAll((column, value) -> value instanceof Double ? null : value);
    hidden.replace("mark", "suppressed");
    hidden.replace("shown", shown);
    List.of("signal", "flag", "change_kind").forEach(column -> hidden.replace(column, "none"));
    hidden.replace("verdict", "suppressed");
    return hidden;
  }

  @Test
  void aRowOfASensitiveTopicIsHiddenUpToNine() {
    Map<String, Object> row = row("matters-rate", "numerator=9 denominator=40 value=0.225 mark= shown=");
    row.put("dimension", "topic");
    row.put("dimension_value", "complication");
    assertEquals("<10", DISCLOSURE.apply(PublishedTable.OBSERVATIONS, row).get("shown"));
    row.put("dimension_value", "fees");
    assertEquals("", DISCLOSURE.apply(PublishedTable.OBSERVATIONS, row).get("shown"));
  }

  @Test
  void aMeasureThatDisclosureDoesNotKnowIsNeverPublished() {
    assertThrows(IllegalStateException.class,
        () -> DISCLOSURE.apply(PublishedTable.OBSERVATIONS, row("no-such-measure", "value=100")));
  }

  private static Map<String, Object> row(String measure, String columns) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("measure_id", measure);
    for (String column : columns.split(" +")) {
      String[] parts = column.split("=", 2);
      row.put(parts[0], parts[1].matches("-?[0-9.]+") ? (Object) Double.valueOf(parts[1]) : parts[1]);
    }
    return row;
  }

  @ParameterizedTest
  @CsvSource({"P08, value, P08 value", "P08, abandoned, P08 abandoned", "P12, strict, P12", "P10, value, P10",
      "matters-rate, persons, matters-rate persons", "matters-rate, value, matters-rate"})
  void outputsThatNoSumBindsAreFamiliesOfTheirOwn(String measure, String output, String family) {
    assertEquals(family, DISCLOSURE.family(measure, output));
  }
}
