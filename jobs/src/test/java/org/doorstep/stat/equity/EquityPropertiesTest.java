package org.doorstep.stat.equity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.doorstep.stat.regression.Design;
import org.doorstep.stat.regression.HuberRegression;
import org.doorstep.stat.regression.MmRegression;
import org.junit.jupiter.api.Test;

/** What must hold for every measure of inequality: order, units, duplicated weights, splits. */
class EquityPropertiesTest {

  private static final double[] X = {3, 5, 8, 1, 12};
  private static final double[] W = {10, 20, 15, 30, 5};
  private static final double[] X_TURNED = {12, 1, 8, 5, 3};
  private static final double[] W_TURNED = {5, 30, 15, 20, 10};

  @Test
  void theOrderOfUnitsIsWithoutEffect() {
    assertEquals(Gini.of(X, W), Gini.of(X_TURNED, W_TURNED), 1e-15);
    assertEquals(Theil.of(X, W).theilT(), Theil.of(X_TURNED, W_TURNED).theilT(), 1e-15);
    assertEquals(Gini.bootstrap(X, 500, 0.95), Gini.bootstrap(X_TURNED, 500, 0.95));
  }

  @Test
  void yuanInsteadOfFenChangesNoRelativeMeasure() {
    double[] yuan = Arrays.stream(X).map(x -> x / 100).toArray();
    assertEquals(Gini.of(X, W), Gini.of(yuan, W), 1e-15);
    assertEquals(Theil.of(X, W).theilL(), Theil.of(yuan, W).theilL(), 1e-12);
    assertEquals(Inequality.atkinson(X, W, 0.5), Inequality.atkinson(yuan, W, 0.5), 1e-12);
    assertEquals(Lorenz.of(X, W).hoover(), Lorenz.of(yuan, W).hoover(), 1e-12);
    assertEquals(Inequality.kolm(X, W, 0.01), 100 * Inequality.kolm(yuan, W, 1), 1e-9);
  }

  @Test
  void onlyTheShareOfWeightsMatters() {
    double[] doubled = Arrays.stream(W).map(w -> 2 * w).toArray();
    assertEquals(Gini.of(X, W), Gini.of(X, doubled), 1e-15);
    assertEquals(Gini.of(new double[] {1, 4}, new double[] {3, 1}), Gini.of(new double[] {1, 1, 1, 4}, null),
        1e-15);
  }

  @Test
  void aSplitAddsUpToTheWhole() {
    Theil split = Theil.split(X, W, new int[] {0, 0, 1, 1, 1}, 2);
    assertEquals(split.theilT(), split.theilTWithin() + split.theilTBetween(), 1e-12);
    assertEquals(split.theilL(), split.theilLWithin() + split.theilLBetween(), 1e-12);
  }

  @Test
  void zeroAmountsStayInTheMean() {
    // All with one of n: T = log n.
    assertEquals(Math.log(4), Theil.of(new double[] {0, 0, 0, 7}, null).theilT(), 1e-12);
    assertEquals(Double.POSITIVE_INFINITY, Theil.of(new double[] {0, 7}, null).theilL());
  }

  @Test
  void turningNeedAroundTurnsTheConcentration() {
    double[] need = {2, 1, 5, 3, 4};
    double[] turned = Arrays.stream(need).map(n -> -n).toArray();
    assertEquals(ConcentrationIndex.of(X, need, W).concentrationIndex(),
        -ConcentrationIndex.of(X, turned, W).concentrationIndex(), 1e-12);
    assertEquals(Gini.of(X, null), ConcentrationIndex.of(X, X, null).concentrationIndex(), 1e-12);
  }

  @Test
  void tiedNeedSharesItsRankWhateverTheOrder() {
    double[] rank = ConcentrationIndex.of(new double[] {4, 6, 1}, new double[] {2, 2, 1}, null)
        .fractionalRank();
    assertArrayEquals(new double[] {2 / 3.0, 2 / 3.0, 1 / 6.0}, rank, 1e-12);
  }

  @Test
  void robustLinesFollowTheManyAndNotTheOne() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    double[] y = {3.1, 4.9, 7.2, 8.8, 11.1, 12.9, 15.2, 16.8, 19.1, 90};
    Design design = Design.withIntercept(10).column(x);
    assertEquals(2, HuberRegression.fit(design, y, HuberRegression.Settings.DEFAULT).coef()[1], 0.1);
    assertEquals(2, MmRegression.fit(design, y)[1], 0.05);
  }

  @Test
  void leverageDrawsHuberButNotMm() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 60};
    double[] y = {3.1, 4.9, 7.2, 8.8, 11.1, 12.9, 15.2, 16.8, 19.1, 10};
    Design design = Design.withIntercept(10).column(x);
    assertTrue(HuberRegression.fit(design, y, HuberRegression.Settings.DEFAULT).coef()[1] < 1);
    assertEquals(2, MmRegression.fit(design, y)[1], 0.05);
  }

  @Test
  void theTopAreaOfAFairAllocationIsNotFlagged() {
    double[] need = {143, 1217, 206, 212, 100, 333, 324, 260, 374, 544, 234, 163};
    double[] noise = {1.02, 0.97, 1.01, 0.99, 1.03, 0.98, 1.0, 1.02, 0.97, 1.01, 0.99, 1.0};
    double[] allocation = new double[need.length];
    Arrays.setAll(allocation, i -> 50 * need[i] * noise[i]);
    NeedAllocation screen = NeedAllocation.of(need, allocation, HuberRegression.Settings.DEFAULT, 0.05);
    assertEquals(1, screen.coef()[1], 0.05);
    assertArrayEquals(new boolean[need.length], screen.flags());
  }
}
