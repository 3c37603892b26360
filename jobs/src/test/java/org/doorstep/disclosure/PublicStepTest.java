package org.doorstep.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.doorstep.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public reads counts of persons and matters from 8 on, to the nearest 5; of villages and projects all. */
class PublicStepTest extends SparkTest {

  private static final Privacy ABOUT_STAFF = new Privacy(Counts.MATTERS, true, "percent", "flow", "", true);
  private static final Map<String, Privacy> MEASURES = with(DisclosureTest.DISCLOSURE.measures());
  private static final PublicStep STEP = new PublicStep(new Disclosure(MEASURES, ThresholdsTest.RULES));

  private static Map<String, Privacy> with(Map<String, Privacy> measures) {
    Map<String, Privacy> all = new LinkedHashMap<>(measures);
    all.put("staff-complaints", ABOUT_STAFF);
    return all;
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      # measure,      numerator, denominator, n,  value, public numerator, public denominator, public n, value
      persons-rate,   38,        52,          52, 0.731, 40.0,             50.0,               50,       0.8
      matters-rate,   38,        52,          52, 0.731, 40.0,             50.0,               50,       0.8
      persons-count,  13,        -,           13, 13,    15.0,             -,                  15,       15.0
      persons-median, 21,        -,           12, 21.34, -,                -,                  10,       21.3
      villages-rate,  1,         3,           3,  0.333, 1.0,              3.0,                3,        0.333
      """)
  void countsAreRoundedAndSharesMadeOfThem(String measure, Double numerator, Double denominator, Long n, Double value,
      Double publicNumerator, Double publicDenominator, Long publicN, Double publicValue) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("measure_id", measure);
    row.put("numerator", numerator);
    row.put("denominator", denominator);
    row.put("n", n);
    row.put("value", value);
    row.put("mark", "");
    Map<String, Object> rounded = STEP.rounded(row);
    List<Object> shown = new ArrayList<>();
    List.of("numerator", "denominator", "n", "value").forEach(column -> shown.add(rounded.get(column)));
    List<Object> expected = new ArrayList<>();
    expected.add(publicNumerator);
    expected.add(publicDenominator);
    expected.add(publicN);
    expected.add(publicValue);
    assertEquals(expected, shown);
  }

  @Test
  void whatIsHiddenInsideStaysHiddenAndMoreIs() {
    List<String> rows = STEP.apply(spark().sql("""
        select measure_id, 'value' output, area_code, area_level, period_kind, period,
          to_date(period || '-01') period_start, add_months(to_date(period || '-01'), 1) period_end, '' dimension,
          '' dimension_value, numerator, denominator, bigint(denominator) n, numerator / denominator value,
          0.1D low, 0.9D high, 'final' state, mark, shown
        from values
          ('persons-rate', '9901', 'township', 'month', '2026-04', 40.0D, 60.0D, '', ''),
          ('persons-rate', '9901', 'township', 'month', '2026-05', 6.0D, 60.0D, '', ''),
          ('persons-rate', '9902', 'township', 'month', '2026-05', cast(null as double), cast(null as double),
            'suppressed', '<5'),
          ('villages-rate', '9901', 'village', 'week', '2026-05', 1.0D, 3.0D, '', ''),
          ('staff-complaints', '99', 'county', 'month', '2026-05', 30.0D, 60.0D, '', '')
        as t(measure_id, area_code, area_level, period_kind, period, numerator, denominator, mark, shown)"""))
        .select("measure_id", "area_code", "period", "numerator", "denominator", "shown").collectAsList().stream()
        .map(Row::toString).sorted().toList();
    assertEquals(List.of(
        "[persons-rate,9901,2026-04,40.0,60.0,]",
        "[persons-rate,9901,2026-05,null,null,<8]",
        "[persons-rate,9902,2026-05,null,null,]",
        "[villages-rate,9901,2026-05,1.0,3.0,]"), rows);
  }
}
