package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesScreenTest {

  private static final String STABLE = "20 22 21 23 19 21 20 22 21 20 22 21 ";

  @ParameterizedTest
  @CsvSource(textBlock = """
      # after the baseline,                                    kind,   verdict
      21 20 22 21 20 22 21 20 22 21 20 22,                     cusum,  within-usual none none ''
      25 26 25 26 25 26 25 26 25 26 25 26,                     cusum,  signal worse above-limit drift-after-correction
      25 26 25 26 25 26 25 26 25 26 25 26,                     ewma,   signal worse above-limit drift-after-correction
      16 17 16 17 16 17 16 17 16 17 16 17,                     cusum,  signal better below-limit drift-after-correction
      21 20 22 21 20 22 21 20 22 21 20 22,                     trend,  within-usual none none ''
      22 22 23 23 24 24 25 25 26 26 27 27,                     trend,  signal worse trend-up trend-after-correction
      25 26 25 26 25 26 25 26 25,                              step,   signal worse run-above step-after-correction
      25 26 25 26 25 26 25 26,                                 step,   sign-of-change worse run-above step-still-young
      21 20 22 21 20 22 21 20 22 21 20 22,                     step,   within-usual none none ''
      """)
  void aHeadlineMeasureIsWatchedForDriftTrendAndStep(String then, String kind, String said) {
    assertEquals(said.replace("''", ""), said(finding("headline-value", STABLE + then, kind)));
  }

  @Test
  void otherMeasuresAndSeriesWithTrialLimitsAreNot() {
    assertEquals(List.of(), screen("value", STABLE + "25 26 25", List.of()));
    assertEquals(List.of(), screen("headline-value", STABLE, List.of()));
    assertEquals(List.of(), screen("headline-value", STABLE + "25 26 -", List.of()));
  }

  /** Sen's slope of 20, 22, ... then one more every second month; its interval and the periods it rests on. */
  @Test
  void aTrendSaysHowMuchAMonthAndOverWhichMonths() {
    Finding trend = finding("headline-value", STABLE + "22 22 23 23 24 24 25 25 26 26 27 27", "trend");
    assertTrue(trend.effectLow() > 0.1 && trend.effect() < 0.4 && trend.effect() > trend.effectLow(), trend.toString());
    assertEquals("headline-value.value.990121.2024-01/2025-12", trend.observations());
    assertEquals(24, trend.n());
  }

  @Test
  void aStepNamesThePeriodFromWhichANewBaselineIsProposed() {
    Finding step = finding("headline-value", STABLE + "25 26 25 26 25 26 25 26 25", "step");
    assertTrue(step.parameters().contains("\"from_period\":\"2025-01\""), step.parameters());
    assertEquals("2024-01..2024-12 21.0 4.4", step.baselineFrom() + ".." + step.baselineTo() + " " + step.center()
        + " " + Math.round(10 * step.effect()) / 10.0);
  }

  /** The months before a signed cut are another phase: limits, runs and drift begin anew behind it. */
  @Test
  void aSignedRebaselineBeginsANewPhase() {
    String words = STABLE + "25 26 25 26 25 26 25 26 25 26 25 26 25";
    Rebaseline signed = new Rebaseline("headline-value", null, "990121", ChartSeries.month(13));
    ControlScreen.Result before = chart(words, List.of());
    ControlScreen.Result after = chart(words, List.of(signed));
    assertEquals("signal", before.findings().get(0).verdict());
    assertEquals("within-usual 2025-01", after.findings().get(0).verdict() + " "
        + after.findings().get(0).baselineFrom());
    assertEquals("1 12 21.0, 2 13 25.5", line(after.chartPoints().get(11)) + ", " + line(after.chartPoints().get(12)));
    assertEquals(List.of(), screen("headline-value", words, List.of(signed)).stream()
        .filter(finding -> !finding.verdict().equals("within-usual")).toList());
  }

  @ParameterizedTest
  @CsvSource({"headline-value, other, 990121", "headline-value, value, 990199", "other, value, 990121"})
  void aRebaselineOfAnotherSeriesChangesNothing(String measure, String output, String area) {
    String words = STABLE + "25 26 25 26";
    assertEquals(chart(words, List.of()),
        chart(words, List.of(new Rebaseline(measure, output, area, ChartSeries.month(13)))));
  }

  private static String line(ChartPoint point) {
    return point.phase() + " " + point.position() + " " + Math.round(10 * point.center()) / 10.0;
  }

  private static ControlScreen.Result chart(String words, List<Rebaseline> signed) {
    return ControlScreen.screen(List.of(ChartSeries.county("headline-value", words)), ChartSeries.MEASURES,
        List.of(ChartSeries.month(words.split(" ").length)), signed);
  }

  private static List<Finding> screen(String measure, String words, List<Rebaseline> signed) {
    return SeriesScreen.screen(List.of(ChartSeries.county(measure, words)), ChartSeries.MEASURES,
        List.of(ChartSeries.month(words.split(" ").length)), signed);
  }

  private static Finding finding(String measure, String words, String kind) {
    return screen(measure, words, List.of()).stream().filter(each -> each.findingId().endsWith("." + kind))
        .findFirst().orElseThrow();
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.signal(), finding.reason());
  }
}
