package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalScreenTest {

  private static final Map<String, MeasureMeta> MEASURES =
      Map.of("X09", new MeasureMeta("X09", ChartKind.SURVIVAL, Better.DOWN, true));

  @ParameterizedTest
  @CsvSource(textBlock = """
      # the twenty cases of the month end each day from, verdict
      1,  within-usual none none ''
      21, signal worse above-limit log-rank-after-correction
      """)
  void slowerCasesThanBeforeAreASignal(int from, String said) {
    Finding finding = screen(cohort(from, 20), cohort(1, 20));
    assertEquals(said.replace("''", ""), said(finding));
    assertEquals(10.5, finding.center());
    assertEquals(from > 1, finding.statistic() > 3);
  }

  /** Twenty cases that end on days 21 to 40 have a mean of 30.5, those of days 1 to 20 one of 10.5. */
  @Test
  void theEffectIsTheDifferenceOfTheMeanTimes() {
    Finding finding = screen(cohort(21, 20), cohort(1, 20));
    assertEquals(20, finding.effect(), 1e-9);
    assertTrue(finding.effectLow() > 16 && finding.effectHigh() < 24, finding.toString());
    assertEquals("X09.curve.990121.2025-03 X09.curve.990121.2026-03", finding.observations());
  }

  /** The newer cases are known up to day 12 only: up to it theirs last 12 days on average, the old ones 8.7. */
  @Test
  void openCasesEndTheComparisonAtTheLastDayThatIsKnown() {
    SurvivalCounts open = counts(new int[] {12}, new long[] {0}, new long[] {20});
    assertEquals(12 - (78 + 8 * 12) / 20.0, screen(open, cohort(1, 20)).effect(), 1e-9);
  }

  @Test
  void quickerCasesAreBetter() {
    assertEquals("signal better below-limit log-rank-after-correction", said(screen(cohort(1, 20), cohort(21,
        20))));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # cases now, before, verdict
      9,           20,     small-base none none fewer-than-10-cases
      20,          9,      small-base none none fewer-than-10-cases
      0,           20,     no-data none none no-data
      20,          0,      no-data none none no-data
      """)
  void fewCasesAreNotJudged(int now, int before, String said) {
    Finding finding = screen(cohort(1, now), cohort(1, before));
    assertEquals(said, said(finding));
    assertEquals("null null null null", finding.n() + " " + finding.center() + " " + finding.statistic() + " "
        + finding.effect(), "few cases must not be had back from the numbers of their finding");
  }

  @Test
  void casesThatAreAllOpenAreNoError() {
    SurvivalCounts open = counts(new int[] {30}, new long[] {0}, new long[] {20});
    assertEquals("no-data", screen(open, open).verdict());
  }

  @Test
  void cohortsAreAddedDayByDay() {
    SurvivalCounts both = SurvivalCounts.together(List.of(
        counts(new int[] {3, 7}, new long[] {1, 2}, new long[] {0, 4}),
        counts(new int[] {1, 7}, new long[] {5, 1}, new long[] {0, 1})));
    assertEquals("[1, 3, 7] [5, 1, 3] [0, 0, 5]", Arrays.toString(both.day()) + " "
        + Arrays.toString(both.events()) + " " + Arrays.toString(both.censored()));
  }

  @Test
  void thePValueIsCorrectedOverThePairsOfThePeriod() {
    SurvivalPair pair = pair(cohort(21, 20), cohort(1, 20));
    SurvivalPair same = pair(cohort(1, 20), cohort(1, 20));
    List<Finding> findings = SurvivalScreen.screen(List.of(pair, same, same, same), MEASURES);
    Finding first = findings.stream().filter(finding -> finding.verdict().equals("signal"))
        .findFirst().orElseThrow();
    assertEquals(4 * first.pValue(), first.adjustedP(), 1e-15);
    assertTrue(first.importance() > 0.5);
  }

  /** All twelve earlier months together have ends on days 1 to 40 either way. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      # days of odd months, of even months, days of the month, verdict
      1 40 | 1 40  | 31 60 | signal
      1 20 | 21 40 | 31 60 | within-usual
      1 20 | 21 40 | 41 80 | signal
      1 40 | 1 40  | 1 40  | within-usual
      """, delimiter = '|')
  void monthsThatDifferFromEachOtherWidenWhatIsUsual(String odd, String even, String now, String verdict) {
    List<SurvivalCounts> base = IntStream.rangeClosed(1, 12).mapToObj(month ->
        days(month % 2 == 1 ? odd : even).at(ChartSeries.month(month))).toList();
    assertEquals(verdict, SurvivalScreen.screen(List.of(new SurvivalPair(days(now), base, "county")), MEASURES).get(0)
        .verdict());
  }

  private static SurvivalCounts days(String fromTo) {
    String[] ends = fromTo.split(" ");
    return cohort(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]) + 1);
  }

  /** One case ends on each of so many days. */
  private static SurvivalCounts cohort(int from, int cases) {
    long[] ends = new long[cases];
    Arrays.fill(ends, 1);
    return counts(IntStream.range(from, from + cases).toArray(), ends, new long[cases]);
  }

  private static SurvivalCounts counts(int[] day, long[] events, long[] censored) {
    return new SurvivalCounts("X09", "990121", Period.parse("2026-03"), "", "", day, events, censored);
  }

  private static SurvivalPair pair(SurvivalCounts now, SurvivalCounts base) {
    return new SurvivalPair(now, List.of(base.at(Period.parse("2025-03"))), "county");
  }

  private static Finding screen(SurvivalCounts now, SurvivalCounts base) {
    return SurvivalScreen.screen(List.of(pair(now, base)), MEASURES).get(0);
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.signal(), finding.reason());
  }
}
