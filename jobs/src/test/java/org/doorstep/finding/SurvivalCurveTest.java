package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.doorstep.period.Period;
import org.doorstep.stat.survival.KaplanMeier;
import org.junit.jupiter.api.Test;

/** The case ex-km-1: survival 3.5.3, log-log limits. */
class SurvivalCurveTest {

  private static final int[] DAYS = {6, 7, 10, 15, 19, 25, 30, 34, 41, 52};
  private static final long[] EVENTS = {1, 0, 1, 1, 0, 1, 1, 0, 1, 0};
  private static final long[] OPEN = {0, 1, 0, 0, 1, 0, 0, 1, 0, 1};

  @Test
  void theStepsAreTheCurveWithItsLimits() {
    List<SurvivalStep> steps = SurvivalCurve.steps(counts(DAYS, EVENTS, OPEN));
    assertEquals(10, steps.size());
    SurvivalStep tenth = steps.get(2);
    assertEquals("10 8 1 0", tenth.day() + " " + tenth.atRisk() + " " + tenth.events() + " "
        + tenth.censored());
    assertEquals(0.7875, tenth.survival(), 1e-12);
    assertEquals(0.380881523205497, tenth.low(), 1e-9);
    assertEquals(0.942590952223704, tenth.high(), 1e-9);
    assertEquals(0.405, steps.get(6).survival(), 1e-12);
  }

  @Test
  void theQuantilesComeWithTheirLimits() {
    KaplanMeier.Quantile median = SurvivalCurve.of(counts(DAYS, EVENTS, OPEN)).quantile(0.5);
    assertEquals(new KaplanMeier.Quantile(30, 6, Double.NaN), median);
  }

  @Test
  void aCohortThatIsAllOpenHasACurveWithoutLimits() {
    List<SurvivalStep> steps = SurvivalCurve.steps(counts(new int[] {4, 9}, new long[] {0, 0}, new long[] {2,
        1}));
    assertEquals(List.of(1.0, 1.0), steps.stream().map(SurvivalStep::survival).toList());
    assertNull(steps.get(1).low());
  }

  @Test
  void aCohortThatIsAllClosedOnOneDayEndsAtZero() {
    SurvivalStep only = SurvivalCurve.steps(counts(new int[] {0}, new long[] {5}, new long[] {0})).get(0);
    assertEquals("0 5 0.0", only.day() + " " + only.atRisk() + " " + only.survival());
    assertNull(only.high());
  }

  @Test
  void aCohortWithoutCasesHasNoStep() {
    assertEquals(List.of(), SurvivalCurve.steps(counts(new int[0], new long[0], new long[0])));
  }

  private static SurvivalCounts counts(int[] day, long[] events, long[] censored) {
    return new SurvivalCounts("X09", "990121", Period.parse("2026-01"), "", "", day, events, censored);
  }
}
