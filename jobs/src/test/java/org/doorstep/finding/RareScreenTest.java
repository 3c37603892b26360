package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RareScreenTest {

  /** An event in every second or third month: eight gaps with a mean of 1.5 months. */
  private static final String USUAL = "1 0 1 0 0 1 0 1 0 0 2 0 1 0 0 1 0 1 0 0 1 ";

  @ParameterizedTest
  @CsvSource(textBlock = """
      # then,                                verdict
      0 0,                                   within-usual none none ''
      1,                                     within-usual none none ''
      0 0 0 0 0 0 0 0 0 0 0 0 0 0 0,         signal better below-limit gap-beyond-limits
      0 0 -,                                 no-data none none no-data
      0 0 open,                              period-open none none ''
      0 0 0 0 0 0 0 0 - 0 0 0 0 0 0 0,       baseline-forming none none fewer-than-8-gaps
      """)
  void aLongWaitForTheNextEventIsASignal(String then, String said) {
    assertEquals(said.replace("''", ""), said(finding(USUAL + then)));
  }

  /**
   * By hand: mean 1.5, p = 1/2.5 = 0.4; a wait of 15 months has a chance of 0.6^15; 0.6^13 is the first below 0.00135.
   */
  @Test
  void itsLimitsAreThoseOfTheGeometricDistribution() {
    Finding finding = finding(USUAL + "0 ".repeat(15));
    assertEquals(1.5, finding.center(), 1e-12);
    assertEquals(Math.pow(0.6, 15), finding.pValue(), 1e-12);
    assertEquals("0.0 12.0 13.5 8 g", finding.lowerLimit() + " " + finding.upperLimit() + " " + finding.effect() + " "
        + finding.n() + " " + finding.method());
    assertEquals("rare.value.990121.2024-01/2026-12", finding.observations());
  }

  /** A hidden count is an event like any other; fewer than eight gaps are not judged. */
  @Test
  void hiddenCountsAreEventsAndFewGapsAreNotJudged() {
    String hidden = USUAL.replace("1", "suppressed").replace("2", "suppressed");
    assertEquals(finding(USUAL + "0 0").center(), finding(hidden + "0 0").center());
    Finding few = finding("1 0 1 0 0 1 0 0");
    assertEquals("baseline-forming none none fewer-than-8-gaps", said(few));
    assertNull(few.center());
  }

  @Test
  void otherMeasuresHaveNoGaps() {
    assertEquals(List.of(), RareScreen.screen(List.of(ChartSeries.county("value", USUAL)), ChartSeries.MEASURES,
        List.of(ChartSeries.month(21))));
  }

  private static Finding finding(String words) {
    return RareScreen.screen(List.of(ChartSeries.county("rare", words)), ChartSeries.MEASURES,
        List.of(ChartSeries.month(words.trim().split(" ").length))).get(0);
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.signal(), finding.reason());
  }
}
