package org.doorstep.disclosure;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.SparkTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The step on Spark rows, which is the pure rule on each of them. */
class DisclosureStepTest extends SparkTest {

  private static Dataset<Row> observations;
  private final DisclosureStep step = new DisclosureStep(DisclosureTest.DISCLOSURE);

  @BeforeAll
  static void readObservations() {
    observations = spark().sql("""
        select *, 'township' area_level, 'final' state, to_date(period || '-01') period_start,
          add_months(to_date(period || '-01'), 1) period_end
        from values
          ('persons-rate', 'value', '01', 'month', '2026-05', '', '', 40.0D, 50.0D, 50L, 0.8D, '', ''),
          ('persons-rate', 'value', '02', 'month', '2026-05', '', '', 3.0D, 50.0D, 50L, 0.06D, '', ''),
          ('persons-rate', 'value', '02', 'month', '2026-04', '', '', 30.0D, 50.0D, 50L, 0.6D, '', ''),
          ('persons-rate', 'value', '02', 'week', '2026-05', '', '', 30.0D, 50.0D, 50L, 0.6D, '', '')
        as t(measure_id, output, area_code, period_kind, period, dimension, dimension_value, numerator,
          denominator, n, value, mark, shown)""");
  }

  private Dataset<Row> observations(Set<String> measures) {
    return observations.filter(observations.col("measure_id").isin(measures.toArray()));
  }

  @Test
  void anObservationWithASmallPartIsLeftWithItsMarkAndAWeekOfPersonsIsNot() {
    assertEquals(List.of(
        "[01,2026-05,40.0,50.0,50,0.8,,]",
        "[02,2026-04,30.0,50.0,50,0.6,,]",
        "[02,2026-05,null,null,null,null,suppressed,<5]"),
        lines(step.apply(this::observations, Optional.empty()), "area_code", "period", "numerator", "denominator", "n",
            "value",
            "mark", "shown"));
    assertEquals(observations.schema().simpleString(),
        step.apply(this::observations, Optional.empty()).schema().simpleString());
  }

  @Test
  void whatSpeaksOfAHiddenObservationIsHiddenToo() {
    Dataset<Row> comparisons = spark().sql("""
        select 'persons-rate' measure_id, 'value' output, area_code, 'month' period_kind, period,
          '' dimension, '' dimension_value, base_period, 0.5D value, 0.4D base_value, 10.0D change,
          'points' change_kind, 'comparable' verdict
        from values ('01', '2026-05', '2026-04'), ('02', '2026-05', '2026-04'), ('02', '2026-06', '2026-05'),
          ('02', '2027-06', '2026-05/2026-06'), ('02', '2026-04', '2026-03') 
          as t(area_code, period, base_period)""");
    assertEquals(List.of(
        "[01,2026-05,0.5,10.0,comparable]",
        "[02,2026-04,0.5,10.0,comparable]",
        "[02,2026-05,null,null,suppressed]",
        "[02,2026-06,null,null,suppressed]",
        "[02,2027-06,null,null,suppressed]"),
        lines(step.follow(PublishedTable.COMPARISONS, comparisons, step.apply(this::observations, Optional.empty())),
            "area_code", "period", "value", "change", "verdict"));
  }

  @Test
  void aFindingOfAHiddenObservationSaysOnlyThat() {
    Dataset<Row> findings = spark().sql("""
        select 'persons-rate' measure_id, 'value' output, area_code, 'month' period_kind, '2026-05' period,
          24 n, 0.5D center, 3.4D statistic, 0.001D p_value, 'below-limit' signal, 'signal' verdict,
          -0.1D effect, 'late-data' explanations
        from values ('01'), ('02') as t(area_code)""");
    assertEquals(List.of(
        "[01,24,0.5,3.4,0.001,below-limit,signal,-0.1,late-data]",
        "[02,24,null,null,null,none,suppressed,null,]"),
        lines(step.follow(PublishedTable.FINDINGS, findings, step.apply(this::observations, Optional.empty())),
            "area_code", "n", "center", "statistic", "p_value", "signal", "verdict", "effect",
            "explanations"));
  }

  private static List<String> lines(Dataset<Row> rows, String... columns) {
    return rows.select(Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new))
        .collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
