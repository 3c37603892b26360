package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlScreenTest {

  private static final String STABLE = "20 22 21 23 19 21 20 22 21 20 22 21 ";

  /** The case ex-xmr-1: NHSRplotthedots 0.2.2, ptd_spc_standard and ptd_calculate_point_type. */
  @Test
  void aHeadlineValueGetsAllFourRulesOnLimitsFixedByTwelvePoints() {
    Series series = ChartSeries.county("headline-value",
        "31 28 35 30 33 29 36 34 27 32 30 31 44 33 35 36 38 37 39 36 40");
    ControlScreen.Result result = screen(21, series);
    ChartPoint last = result.chartPoints().get(20);
    assertEquals(31.3333333333333, last.center(), 1e-9);
    assertEquals(20.209696969697, last.lowerLimit(), 1e-9);
    assertEquals(42.4569696969697, last.upperLimit(), 1e-9);
    assertEquals("none none none none none none none none none none none none above-limit run-above "
        + "run-above run-above run-above run-above two-of-three-above run-above two-of-three-above",
        String.join(" ", result.chartPoints().stream().map(ChartPoint::signal).toList()));
    Finding finding = result.findings().get(0);
    assertEquals("signal worse two-of-three-above rule-of-named-chart", said(finding));
    assertEquals("2024-01..2024-12", finding.baselineFrom() + ".." + finding.baselineTo());
    assertEquals("headline-value.value.990121.2025-09.chart", finding.findingId());
  }

  /** The same series on a measure that is no headline: the limits alone. */
  @Test
  void anotherValueGetsTheLimitsAlone() {
    Series series = ChartSeries.county("value",
        "31 28 35 30 33 29 36 34 27 32 30 31 44 33 35 36 38 37 39 36 40");
    assertEquals(List.of(13), screen(21, series).chartPoints().stream()
        .filter(point -> !point.signal().equals("none")).map(ChartPoint::position).toList());
    assertEquals("within-usual none none ", said(screen(21, series).findings().get(0)));
    assertEquals("signal worse above-limit outside-after-correction",
        said(screen(13, series).findings().get(0)));
  }

  /**
   * The cases ex-laney-p-screened and ex-laney-u-screened (qicharts2 0.8.1); limits at sigma_z = 1 by hand.
   */
  @ParameterizedTest
  @CsvSource(textBlock = """
      # measure, method,  sigma z,           lower,           upper
      share,     laney-p, 0.65886405613305,   0.1495381287,    0.3257727061
      rate,      laney-u, 0.575269666696359,  0.1367335061,    0.3385773287
      """)
  void aShareOrRateHasLaneyLimitsScreenedAndNotNarrowerThanChance(String measure, String method,
      double sigmaZ, double lower, double upper) {
    Series series = ChartSeries.county(measure, """
        41/210 55/260 38/190 60/240 47/225 52/250 120/270 44/205 39/200 58/255 66/280 49/230""");
    ControlScreen.Result result = screen(12, series);
    Finding finding = result.findings().get(0);
    assertEquals(method, finding.method());
    assertEquals(0.23765541740675, finding.center(), 1e-12);
    assertEquals(sigmaZ, finding.sigmaZ(), 1e-12);
    assertEquals(lower, result.chartPoints().get(0).lowerLimit(), 1e-9);
    assertEquals(upper, result.chartPoints().get(0).upperLimit(), 1e-9);
    assertEquals("baseline-forming none none fewer-than-13-points", said(finding));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # measure,       last months,                       verdict direction signal reason
      headline-share,  70/100,                            signal worse below-limit outside-after-correction
      headline-share,  98/100,                            within-usual none none ''
      headline-share, 93/100 94/100 95/100 96/100 97/100 98/100 99/100, signal better trend-up \
      rule-of-named-chart
      headline-share, 91/100 93/100 91/100 93/100 91/100 93/100 91/100, signal better run-above \
      rule-of-named-chart
      headline-share,  97/100 91/100 97/100,              signal better two-of-three-above rule-of-named-chart
      share,           97/100 91/100 97/100,              within-usual none none ''
      """)
  void aShareHasTheFourRulesOnLimitsThatFollowItsDenominator(String measure, String months, String said) {
    String usual = "90/100 91/100 89/100 90/100 92/100 88/100 90/100 91/100 89/100 90/100 91/100 89/100 ";
    Series series = ChartSeries.county(measure, usual + months);
    Finding finding = screen(12 + months.split(" ").length, series).findings().get(0);
    assertEquals(said.replace("''", ""), said(finding));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # measure,       area level, verdict
      context,         county,     signal neutral run-above rule-of-named-chart
      headline-value,  county,     signal worse run-above rule-of-named-chart
      headline-value,  township,   sign-of-change worse run-above rule-of-screened-chart
      value,           county,     within-usual none none ''
      """)
  void aRunStandsOnANamedChartAlone(String measure, String level, String said) {
    Series series = ChartSeries.of(measure, "990121", level, STABLE + "22 23 22 23 22 23 22");
    assertEquals(said.replace("''", ""), said(screen(19, series).findings().get(0)));
  }

  @Test
  void aPointOutsideStandsOnlyAfterTheCorrectionOverItsFamily() {
    List<Series> many = new ArrayList<>();
    for (int area = 0; area < 40; area++) {
      many.add(ChartSeries.of("value", "99012100" + (area + 10), "township",
          STABLE + (area == 0 ? "25.7" : "21")));
    }
    Finding alone = screen(13, many.get(0)).findings().get(0);
    Finding among = screen(13, many.toArray(Series[]::new)).findings().get(0);
    assertEquals("signal worse above-limit outside-after-correction", said(alone));
    assertEquals("sign-of-change worse above-limit outside-before-correction", said(among));
    assertEquals(40 * alone.pValue(), among.adjustedP(), 1e-12);
    assertEquals("{\"baseline_points\":12,\"false_discovery_rate\":0.05,\"family_size\":40,"
        + "\"judged\":\"level\",\"lag_1\":-0.5,\"moving_range_screening\":true,\"rules\":1,\"sigmas\":3}",
        among.parameters());
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # measure, months after twelve usual ones, verdict
      share, 19/20 open,       period-open none none ''
      share, 19/20 suppressed, suppressed none none ''
      share, 19/20 9/9,        small-base none none denominator-below-10
      share, 19/20 0/0,        no-data none none no-denominator
      share, 19/20 no-data,    no-data none none no-data
      share, 19/20 -,          no-data none none no-data
      share, 19/20 18/20,      within-usual none none ''
      """)
  void aMonthThatCannotBeJudgedSaysWhy(String measure, String months, String said) {
    Series series = ChartSeries.county(measure,
        "18/20 ".repeat(6) + "17/20 19/20 18/20 17/20 19/20 18/20 " + months);
    Finding finding = screen(14, series).findings().get(0);
    assertEquals(said.replace("''", ""), said(finding));
    assertEquals(said.startsWith("within"), finding.statistic() != null);
    assertTrue(said.startsWith("within") || finding.importance() == 0, "importance " + finding.importance());
  }

  /** A rolling figure carries most of the last one with it, so its runs are no news. */
  @Test
  void aRunOfAFigureWhoseNeighboursAreAlikeIsNoNews() {
    String rolling = "20 21 22 22 23 22 21 20 19 19 20 21 ";
    Finding finding = screen(19, ChartSeries.county("headline-value", rolling + "22 22 22 22 22 22 22"))
        .findings().get(0);
    assertEquals("within-usual none none ", said(finding));
    assertEquals("xmr-change", finding.method());
  }

  /** The usual change leads beyond all that a share can be; neither the limits nor their centre say so. */
  @Test
  void theCentreOfAShareIsNeverAboveOne() {
    Finding finding = screen(14, ChartSeries.county("share",
        "28/40 29/40 31/40 32/40 33/40 34/40 35/40 36/40 37/40 39/40 40/40 40/40 40/40 40/40")).findings().get(0);
    assertEquals("xmr-change", finding.method());
    assertEquals(1, finding.center());
    assertEquals(1, finding.upperLimit());
  }

  /**
   * By hand: the changes 2 -1 2 1 -1 2 1 -1 2 1 -1 have a mean of 7/11 and moving ranges of 2.1 on average, so that the
   * month after 107 is usual from 107.636 - 2.66 x 2.1 to 107.636 + 2.66 x 2.1.
   */
  @ParameterizedTest
  @CsvSource(textBlock = """
      # last,  verdict
      109,     within-usual none none ''
      113,     within-usual none none ''
      120,     signal worse above-limit outside-after-correction
      95,      signal better below-limit outside-after-correction
      - 120,   cannot-tell none none no-point-before
      """)
  void aStockIsJudgedByItsChange(String last, String said) {
    String stock = "100 102 101 103 104 103 105 106 105 107 108 107 ";
    Series series = ChartSeries.county("stock", stock + "107 " + last);
    Finding finding = screen(13 + last.split(" ").length, series).findings().get(0);
    assertEquals(said.replace("''", ""), said(finding));
    if (!last.startsWith("-")) {
      assertEquals(107 + 7.0 / 11, finding.center(), 1e-12);
      assertEquals(107 + 7.0 / 11 + 2.66 * 2.1, finding.upperLimit(), 1e-12);
    }
  }

  /** A village that is never visited: the wait grows by a month every month, whatever anybody does. */
  @Test
  void aWaitThatOnlyGrowsWithTheDaysIsNotJudged() {
    ControlScreen.Result result = screen(14, ChartSeries.county("wait",
        "31 60 91 121 152 182 213 244 274 305 335 366 397 100"));
    assertEquals("cannot-tell none none counts-days-only", said(result.findings().get(0)));
    assertTrue(result.chartPoints().stream().allMatch(point -> point.signal().equals("none")), "no point has a mark");
  }

  /**
   * Waits age, and fall by any amount when someone comes at last: by the months of many villages, which seldom show
   * the days as such, as well as by weeks.
   */
  @ParameterizedTest
  @ValueSource(strings = {
      "30 59 90 120 129 159 104 133 161 192 222 102 102 20",
      "30 61 57.2 52 59.6 37.1 53.4 71.6 81.7 68.5 63.5 89.1 101 20"})
  void aWaitThatGrowsWithTheDaysAndFallsIsNotJudged(String waits) {
    Finding finding = screen(14, ChartSeries.county("wait", waits)).findings().get(0);
    assertEquals("cannot-tell none none counts-days-only", said(finding));
  }

  @Test
  void gapsStayGapsAndBreakRuns() {
    Series series = ChartSeries.county("headline-value", STABLE + "23 23 23 - 23 23 suppressed 23 23");
    List<ChartPoint> points = screen(21, series).chartPoints();
    assertEquals(21, points.size());
    assertNull(points.get(15).value());
    assertEquals("no-data", points.get(15).mark());
    assertEquals("suppressed", points.get(18).mark());
    assertTrue(points.stream().noneMatch(point -> point.signal().startsWith("run")), points.toString());
  }

  @Test
  void anOpenMonthIsNotDrawn() {
    Series series = ChartSeries.county("share", "18/20 ".repeat(12) + "open");
    assertEquals(12, screen(13, series).chartPoints().size());
  }

  @Test
  void laterMonthsChangeNothingInAnEarlierFinding() {
    String usual = STABLE + "25 18 21 ";
    assertEquals(screen(15, ChartSeries.county("value", usual)).findings(),
        screen(15, ChartSeries.county("value", usual + "40 40 40 40")).findings());
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # words,                        verdict
      -,                              no-data none none no-data
      no-data no-data,                no-data none none no-data
      0/0 0/0,                        no-data none none no-denominator
      18/20,                          baseline-forming none none fewer-than-13-points
      3/20 4/20,                      baseline-forming none none fewer-than-13-points
      """)
  void aSeriesWithNextToNothingIsNoError(String words, String said) {
    Series series = ChartSeries.county("share", words);
    assertEquals(said, said(screen(words.split(" ").length, series).findings().get(0)));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # measure,      thirteen equal, then, verdict
      headline-value, 20,             20,   within-usual none none as-in-all-of-baseline
      headline-value, 20,             21,   cannot-tell none none baseline-without-variation
      headline-value, 0,              0,    within-usual none none as-in-all-of-baseline
      value,          0.1,            0.1,  within-usual none none as-in-all-of-baseline
      value,          0.1,            0.3,  cannot-tell none none baseline-without-variation
      headline-share, 10/20,          10/20, within-usual none none ''
      headline-share, 20/20,          19/20, cannot-tell none none baseline-without-variation
      headline-share, 20/20,          12/12, within-usual none none as-in-all-of-baseline
      headline-share, 0/20,           0/20, within-usual none none as-in-all-of-baseline
      stock,          50,             50,   within-usual none none as-in-all-of-baseline
      stock,          50,             70,   cannot-tell none none baseline-without-variation
      """)
  void aBaselineThatDoesNotVaryKnowsOnlyWhatIsAsAlways(String measure, String equal, String then, String said) {
    ControlScreen.Result result = screen(14, ChartSeries.county(measure, (equal + " ").repeat(13) + then));
    Finding finding = result.findings().get(0);
    assertEquals(said.replace("''", ""), said(finding));
    assertTrue(finding.statistic() == null || Double.isFinite(finding.statistic()));
    assertTrue(result.chartPoints().stream().allMatch(point -> point.signal().equals("none")), "no point has a mark");
  }

  /** The one change of the baseline is screened, so that the limits of the others have no width. */
  @Test
  void limitsWithoutWidthJudgeNothing() {
    ControlScreen.Result result = screen(14, ChartSeries.county("value", "12 12 12 12 12 12 12 12 12 12 12 9 12 11"));
    assertEquals("cannot-tell none none baseline-without-variation", said(result.findings().get(0)));
    assertNull(result.findings().get(0).upperLimit());
    assertNull(result.chartPoints().get(13).lowerLimit());
  }

  @Test
  void aBaselineWithFewChangesGivesASignAlone() {
    Finding finding = screen(14, ChartSeries.county("value", "12 12 12 12 13 12 12 13 12 12 12 13 12 40"))
        .findings().get(0);
    assertEquals("sign-of-change worse above-limit coarse-baseline", said(finding));
  }

  @Test
  void anOutputOfAnotherDirectionIsReadByItsOwn() {
    Series value = ChartSeries.county("share", "90/100 91/100 89/100 ".repeat(4) + "70/100");
    Series valid =
        new Series("share", "valid", value.areaCode(), value.areaLevel(), value.periodKind(), value.points());
    MeasureMeta measure = new MeasureMeta("share", ChartKind.PROPORTION, Better.DOWN, false, Memory.NONE,
        Map.of("valid", Better.UP));
    assertEquals(List.of("valid worse", "value better"), ControlScreen.screen(List.of(value, valid),
        Map.of("share", measure), List.of(ChartSeries.month(13)), List.of()).findings().stream()
        .map(finding -> finding.output() + " " + finding.direction()).sorted().toList());
  }

  /** One wild month in the baseline moves the centre, and not the screened limits: only what is as wild is a signal. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      # wild, last, verdict
      120,    21,   sign-of-change better below-limit unstable-baseline
      120,    119,  sign-of-change worse above-limit unstable-baseline
      33,     60,   signal worse above-limit outside-after-correction
      """)
  void afterABaselineWithAWildMonthOnlyWhatIsWilderIsASignal(int wild, int last, String said) {
    Finding finding = screen(13, ChartSeries.county("headline-value",
        "20 22 21 23 19 " + wild + " 20 22 21 20 22 21 " + last)).findings().get(0);
    assertEquals(said, said(finding));
  }

  /** A stock has eleven changes in its baseline; the thirteenth month is judged and no part of it. */
  @Test
  void theFirstChangeAfterTheBaselineCanBeASignal() {
    Finding finding = screen(13, ChartSeries.county("stock", STABLE + "60")).findings().get(0);
    assertEquals("signal worse above-limit outside-after-correction", said(finding));
  }

  /** Twelve months, one of them wild: the seven after it all lie on one side of a centre that it has moved. */
  @Test
  void aRunFromABaselineWithAWildPointIsASignOnly() {
    Finding finding = screen(19, ChartSeries.county("headline-value",
        "20 22 21 23 19 90 20 22 21 20 22 21 24 25 24 25 24 25 24")).findings().get(0);
    assertEquals("sign-of-change better run-below unstable-baseline", said(finding));
  }

  /** Records began with two months in which little money was due, most of it late: all later months are as usual. */
  @Test
  void monthsOfLittleMoneyMoveNoCentre() {
    String usual = "180/200 190/200 ";
    Finding finding = screen(24, ChartSeries.county("headline-value", "0/1 7/20 " + usual.repeat(11)))
        .findings().get(0);
    assertEquals("within-usual none none ", said(finding));
    assertEquals((7 + 5 * 370) / 2021.0, finding.center(), 1e-9);
  }

  @Test
  void drawnLimitsStayWhereValuesArePossible() {
    ChartPoint share = screen(12, ChartSeries.county("share", "19/20 20/20 ".repeat(6))).chartPoints().get(0);
    ChartPoint value = screen(12, ChartSeries.county("value", "1 5 ".repeat(6))).chartPoints().get(0);
    assertEquals(1, share.upperLimit());
    assertEquals(0, value.lowerLimit());
  }

  @Test
  void orderOfSeriesAndPointsDoesNotMatter() {
    List<Series> series = new ArrayList<>(List.of(ChartSeries.county("headline-value", STABLE + "26 21"),
        ChartSeries.county("share", "18/20 ".repeat(7) + "17/20 19/20 18/20 17/20 19/20 18/20 18/20"),
        ChartSeries.of("value", "990121001", "township", STABLE + "26 30")));
    ControlScreen.Result sorted = screen(14, series.toArray(Series[]::new));
    Collections.reverse(series);
    series.replaceAll(one -> {
      List<Point> points = new ArrayList<>(one.points());
      Collections.shuffle(points, new Random(7));
      return new Series(one.measureId(), one.output(), one.areaCode(), one.areaLevel(), one.periodKind(),
          points);
    });
    assertEquals(sorted, screen(14, series.toArray(Series[]::new)));
  }

  @Test
  void aRareEventHasNoChartOfPeriods() {
    assertEquals(List.of(), screen(14, ChartSeries.county("rare", STABLE + "1 2")).findings());
  }

  private static ControlScreen.Result screen(int month, Series... series) {
    return ControlScreen.screen(Arrays.asList(series), ChartSeries.MEASURES,
        List.of(ChartSeries.month(month)), List.of());
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.signal(), finding.reason());
  }
}
