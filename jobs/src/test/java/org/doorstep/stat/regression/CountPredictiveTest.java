package org.doorstep.stat.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.doorstep.stat.numeric.NegativeBinomial;
import org.doorstep.stat.numeric.Normal;
import org.junit.jupiter.api.Test;

class CountPredictiveTest {

  private static final CountForecast.Settings NEXT = new CountForecast.Settings(52, 0, 0.01, 1);

  /** Of what was learnt from few weeks more is left open; after forty years nothing that matters. */
  @Test
  void fewWeeksLeaveMoreOpenThanMany() {
    assertEquals(1, excess(2_000, 20), 0.1);
    assertTrue(excess(100, 20) > 1.1, "100 weeks: " + excess(100, 20));
    assertTrue(excess(30, 20) > excess(100, 20), "30 weeks: " + excess(30, 20));
  }

  /** The p-value of thirty more than usual over that of a forecast that takes what is fitted for true. */
  private static double excess(int weeks, int usual) {
    double[] counts = counts(new SplittableRandom(7), weeks, usual);
    double[] next = {usual + 30};
    return CountForecast.predictive(counts, next, NEXT).nextPValue()[0]
        / CountForecast.forecast(counts, next, NEXT).nextPValue()[0];
  }

  @Test
  void itIsADistributionWhoseLimitIsTheFirstCountBeyond() {
    CountPredictive next = CountPredictive.of(new double[] {4, 9, 5, 7, 6}, new double[] {6, 6, 6, 6, 6}, 6, 0.05);
    assertEquals(1, IntStream.range(0, 5_000).mapToDouble(k -> next.atLeast(k) - next.atLeast(k + 1)).sum(), 1e-6);
    assertEquals(6, IntStream.range(1, 50_000).mapToDouble(next::atLeast).sum(), 0.01);
    double limit = next.upperQuantile(0.01);
    assertTrue(next.atLeast(limit + 1) <= 0.01 && next.atLeast(limit) > 0.01);
    assertTrue(next.atLeast(15) > new NegativeBinomial(6, Double.POSITIVE_INFINITY).atLeast(15));
  }

  /** Two years of weeks whose rates vary by a fifth: a nominal 1 % of alarms is kept. */
  @Test
  void alarmsComeAsOftenAsSaid() {
    SplittableRandom random = new SplittableRandom(11);
    int weeks = 2_000;
    long alarms = IntStream.range(0, weeks).filter(i -> {
      double[] counts = counts(random, 101, 40);
      double[] past = Arrays.copyOf(counts, 100);
      return CountForecast.predictive(past, new double[] {counts[100]}, NEXT).nextPValue()[0] <= 0.01;
    }).count();
    assertTrue(alarms <= 0.01 * weeks + 3 * Math.sqrt(0.01 * 0.99 * weeks), alarms + " of " + weeks);
  }

  private static double[] counts(SplittableRandom random, int weeks, double usual) {
    return IntStream.range(0, weeks).mapToDouble(i -> {
      double mean = usual * Math.exp(0.2 * Normal.quantile(random.nextDouble(1e-9, 1)));
      return new NegativeBinomial(mean, Double.POSITIVE_INFINITY).upperQuantile(random.nextDouble(1e-9, 1));
    }).toArray();
  }
}
