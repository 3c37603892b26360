package org.doorstep.stat.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold for every table of waiting times: order of rows, counting by day, units, groups. */
class SurvivalPropertiesTest {

  private static final double[] TIME = {6, 7, 10, 15, 19, 15, 30, 34, 30, 52};
  private static final int[] EVENT = {1, 0, 1, 1, 0, 1, 1, 0, 0, 1};

  private static final SurvivalTable CASES = SurvivalTable.of(TIME, EVENT);
  private static final SurvivalTable COUNTED = SurvivalTable.ofCounts(
      new double[] {6, 7, 10, 15, 19, 30, 34, 52}, new long[] {1, 0, 1, 2, 0, 1, 0, 1},
      new long[] {0, 1, 0, 0, 1, 1, 1, 0});

  @Test
  void casesAndCountsByDayGiveTheSameCurve() {
    KaplanMeier curve = KaplanMeier.of(CASES, 0.95);
    KaplanMeier counted = KaplanMeier.of(COUNTED, 0.95);
    assertEquals(curve.quantile(0.5), counted.quantile(0.5));
    assertArrayEquals(curve.steps(), counted.steps());
  }

  @Test
  void daysWithoutAnExitAreWithoutEffect() {
    SurvivalTable table = SurvivalTable.ofCounts(
        new double[] {6, 7, 8, 10, 15, 19, 30, 34, 52}, new long[] {1, 0, 0, 1, 2, 0, 1, 0, 1},
        new long[] {0, 1, 0, 0, 0, 1, 1, 1, 0});
    assertEquals(KaplanMeier.of(COUNTED, 0.95).quantile(0.5), KaplanMeier.of(table, 0.95).quantile(0.5));
    assertEquals(RestrictedMean.of(COUNTED, 40), RestrictedMean.of(table, 40));
  }

  @Test
  void theOrderOfCasesIsWithoutEffect() {
    double[] time = {52, 30, 34, 30, 15, 19, 15, 10, 7, 6};
    int[] event = {1, 0, 0, 1, 1, 0, 1, 1, 0, 1};
    assertEquals(KaplanMeier.of(CASES, 0.9).quantile(0.25),
        KaplanMeier.of(SurvivalTable.of(time, event), 0.9).quantile(0.25));
  }

  @Test
  void hoursInsteadOfDaysScaleTheQuantiles() {
    SurvivalTable hours = SurvivalTable.of(Arrays.stream(TIME).map(t -> 24 * t).toArray(), EVENT);
    assertEquals(24 * KaplanMeier.of(CASES, 0.95).quantile(0.5).value(),
        KaplanMeier.of(hours, 0.95).quantile(0.5).value());
    assertEquals(24 * RestrictedMean.of(CASES, 40).mean(), RestrictedMean.of(hours, 960).mean(), 1e-9);
  }

  @Test
  void openCasesPushTheMedianUp() {
    SurvivalTable closedOnly = SurvivalTable.of(new double[] {5, 10, 15, 20}, new int[] {1, 1, 1, 1});
    SurvivalTable withOpen =
        SurvivalTable.of(new double[] {5, 10, 15, 20, 30, 30}, new int[] {1, 1, 1, 1, 0, 0});
    assertEquals(12.5, KaplanMeier.of(closedOnly, 0.95).quantile(0.5).value());
    assertEquals(17.5, KaplanMeier.of(withOpen, 0.95).quantile(0.5).value());
  }

  @Test
  void theLimitsHoldTheCurve() {
    for (KaplanMeier.Step step : KaplanMeier.of(CASES, 0.95).steps()) {
      KaplanMeier.Point point = step.point();
      boolean inside = point.low() < point.survival() && point.survival() < point.high();
      assertTrue(inside || Double.isNaN(point.low()), step::toString);
    }
  }

  @Test
  void swappingGroupsKeepsTheStatisticAndTurnsTheDifference() {
    SurvivalTable a = SurvivalTable.of(new double[] {2, 4, 6, 9, 12}, new int[] {1, 1, 0, 1, 1});
    SurvivalTable b = SurvivalTable.of(new double[] {3, 8, 11, 15, 15}, new int[] {1, 0, 1, 1, 0});
    LogRank.Test one = LogRank.test(List.of(List.of(a, b)));
    LogRank.Test other = LogRank.test(List.of(List.of(b, a)));
    assertEquals(one.statistic(), other.statistic(), 1e-12);
    RestrictedMean.Difference ab = RestrictedMean.of(b, 12).against(RestrictedMean.of(a, 12), 0.95);
    RestrictedMean.Difference ba = RestrictedMean.of(a, 12).against(RestrictedMean.of(b, 12), 0.95);
    assertEquals(ab.difference(), -ba.difference(), 1e-12);
    assertEquals(ab.ratio(), 1 / ba.ratio(), 1e-12);
    assertEquals(ab.pValue(), ba.pValue(), 1e-12);
  }

  @Test
  void causesAndOpenCasesAddUpToAll() {
    double[] time = {1, 3, 4, 4, 6, 7, 9, 10};
    int[] cause = {1, 1, 2, 0, 1, 2, 1, 0};
    CumulativeIncidence shares = CumulativeIncidence.of(time, cause, new double[] {5, 20});
    for (int i = 0; i < 2; i++) {
      assertEquals(1, shares.incidence()[0][i] + shares.incidence()[1][i] + shares.survival()[i], 1e-12);
    }
  }
}
