package org.doorstep.stat.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Plain figures of arrays: exact for equal values, without a trace on their input. */
class SampleTest {

  @Test
  void theMeanOfEqualValuesIsThatValue() {
    double[] values = new double[7];
    Arrays.fill(values, 0.1);
    assertEquals(0.1, Sample.mean(values));
  }

  @Test
  void mediansAndQuantilesLeaveTheirInputInItsOrder() {
    double[] values = {5, 1, 4, 2, 3};
    assertEquals(3, Sample.median(values));
    assertEquals(4.2, Sample.quantile(values, 0.8, 7), 1e-12);
    assertEquals(4.8, Sample.quantile(values, 0.8, 6), 1e-12);
    assertArrayEquals(new double[] {5, 1, 4, 2, 3}, values);
  }

  @Test
  void tiesShareTheMiddleOfTheirRanks() {
    assertArrayEquals(new double[] {4, 1.5, 3, 1.5}, Ranks.mid(new double[] {9, 2, 5, 2}));
  }

  @Test
  void farTailsAreNotRoundedAway() {
    // scipy 1.17.1: norm.sf(9), chi2.sf(800, 89).
    assertEquals(1.1285884059538324e-19, Normal.upperTail(9), 1e-30);
    assertEquals(8.318219554e-115, ChiSquare.upperTail(800, 89), 1e-123);
  }

  @Test
  void aNegativeBinomialWithoutSpreadIsPoisson() {
    NegativeBinomial poisson = new NegativeBinomial(3.2, Double.POSITIVE_INFINITY);
    NegativeBinomial wide = new NegativeBinomial(3.2, 1e6);
    assertEquals(poisson.atLeast(7), wide.atLeast(7), 1e-5);
    assertEquals(poisson.logProbability(4), wide.logProbability(4), 1e-5);
    assertEquals(1, poisson.atMost(5) + poisson.atLeast(6), 1e-12);
  }
}
