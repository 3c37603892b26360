package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountScreenTest {

  private static final Map<String, MeasureMeta> MEASURES =
      Map.of("X09", new MeasureMeta("X09", ChartKind.SURVIVAL, Better.DOWN, true));

  @ParameterizedTest
  @CsvSource(textBlock = """
      # weeks, usual, last week, what is said
      60,      12,    13,        within-usual none ''
      60,      12,    40,        signal worse count-after-correction
      60,      12,    -1,        suppressed none suppressed-weeks
      20,      12,    40,        baseline-forming none fewer-than-26-weeks
      60,      0,     3,         small-base none fewer-than-one-in-two-weeks
      """)
  void aWeekWithManyMoreCasesThanExpectedIsASignal(int weeks, int usual, int last, String said) {
    double[] counts = IntStream.range(0, weeks).mapToDouble(i -> usual == 0 ? 0 : usual + i % 5 - 2).toArray();
    counts[weeks - 1] = last;
    assertEquals(said.replace("''", ""), said(screen(List.of(series("", counts))).get(0)));
  }

  /** What is expected, its one-sided limit, the size of the surplus, and the part and weeks that it rests on. */
  @Test
  void aSurplusSaysWhatWasExpected() {
    double[] counts = IntStream.range(0, 60).mapToDouble(i -> 12 + i % 5 - 2).toArray();
    counts[59] = 40;
    Finding finding = screen(List.of(series("review", counts))).get(0);
    assertEquals(12, finding.center(), 0.5);
    assertEquals(28, finding.effect(), 0.5);
    assertTrue(finding.upperLimit() > 15 && finding.upperLimit() < 25 && finding.lowerLimit() == null);
    assertEquals("X09.cases.99.2026-W08.weekly-count-review X09.median.99.2025-W01/2026-W08.path=review path review",
        finding.findingId() + " " + finding.observations() + " " + finding.dimension() + " "
            + finding.dimensionValue());
  }

  /** The four weeks before the judged one are not in the fit: a slow rise does not hide itself. */
  @Test
  void aRiseOfAFewWeeksDoesNotRaiseItsOwnLimit() {
    double[] flat = IntStream.range(0, 60).mapToDouble(i -> 12 + i % 5 - 2).toArray();
    double[] rising = flat.clone();
    Arrays.fill(rising, 57, 60, 25);
    flat[59] = 25;
    assertEquals(screen(List.of(series("", flat))).get(0).pValue(),
        screen(List.of(series("", rising))).get(0).pValue());
  }

  /** A hidden week is small, and may not make what follows look large: it counts as the smallest that is shown. */
  @Test
  void aFewHiddenWeeksDoNotMakeASignal() {
    double[] counts = IntStream.range(0, 60).mapToDouble(i -> i % 20 == 7 ? -1 : 7 + i % 3).toArray();
    Finding finding = screen(List.of(series("", counts))).get(0);
    assertEquals("within-usual", finding.verdict());
    assertTrue(finding.center() > 7.5, finding.toString());
  }

  /** Poisson counts of 14 areas: at most 5 % of the families have a flag. */
  @Test
  void honestCountsSeldomHaveAFlag() {
    SplittableRandom random = new SplittableRandom(20260531);
    int runs = 60;
    int wrong = 0;
    for (int run = 0; run < runs; run++) {
      List<CountSeries> areas = new ArrayList<>();
      for (int area = 0; area < 14; area++) {
        areas.add(series("a" + area, IntStream.range(0, 80).mapToDouble(i -> poisson(random, 15)).toArray()));
      }
      wrong += screen(areas).stream().anyMatch(finding -> finding.verdict().equals("signal")) ? 1 : 0;
    }
    assertTrue(wrong <= 0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs), wrong + " of " + runs + " honest weeks");
  }

  private static double poisson(SplittableRandom random, double mean) {
    int count = 0;
    for (double left = mean + Math.log(1 - random.nextDouble()); left > 0; left += Math.log(1 - random.nextDouble())) {
      count++;
    }
    return count;
  }

  /** Weeks from 2025-W01 on; a count of -1 is hidden. */
  private static CountSeries series(String part, double[] counts) {
    List<Period> weeks = Stream.iterate(Period.parse("2025-W01"), Period::next).limit(counts.length).toList();
    boolean[] hidden = new boolean[counts.length];
    double[] known = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      hidden[i] = counts[i] < 0;
      known[i] = hidden[i] ? Double.NaN : counts[i];
    }
    return new CountSeries("X09", "median", "99", "county", part.isEmpty() ? "" : "path", part, weeks, known, hidden);
  }

  private static List<Finding> screen(List<CountSeries> series) {
    List<Period> weeks = series.get(0).weeks();
    return CountScreen.screen(series, MEASURES, List.of(weeks.get(weeks.size() - 1)));
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.reason());
  }
}
