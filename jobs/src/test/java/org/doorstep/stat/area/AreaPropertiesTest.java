package org.doorstep.stat.area;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.doorstep.stat.Interval;
import org.doorstep.stat.proportion.BinomialTest;
import org.doorstep.stat.proportion.ClopperPearson;
import org.doorstep.stat.proportion.Newcombe;
import org.doorstep.stat.proportion.PoissonInterval;
import org.doorstep.stat.proportion.Wilson;
import org.junit.jupiter.api.Test;

/** What must hold for every comparison of areas and every interval: order, complement, ends, sums. */
class AreaPropertiesTest {

  private static final int[] X = {5, 30, 22, 60, 12, 55, 19, 27, 8, 41};
  private static final int[] N = {90, 160, 180, 210, 150, 260, 170, 120, 140, 230};

  @Test
  void theOrderOfTestsIsWithoutEffect() {
    double[] p = FalseDiscovery.benjaminiHochberg(new double[] {0.2, 0.001, 0.03, 0.8});
    double[] turned = FalseDiscovery.benjaminiHochberg(new double[] {0.8, 0.03, 0.001, 0.2});
    assertArrayEquals(new double[] {p[3], p[2], p[1], p[0]}, turned);
  }

  @Test
  void adjustedValuesAreNotSmallerAndKeepTheOrder() {
    double[] p = {0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.9};
    double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
    double[] dependent = FalseDiscovery.benjaminiYekutieli(p);
    for (int i = 0; i < p.length; i++) {
      assertTrue(adjusted[i] >= p[i] && dependent[i] >= adjusted[i]);
      assertTrue(i == 0 || adjusted[i] >= adjusted[i - 1]);
    }
  }

  @Test
  void theComplementTurnsTheFittedPriorAround() {
    int[] rest = IntStream.range(0, X.length).map(i -> N[i] - X[i]).toArray();
    BetaBinomial model = BetaBinomialFit.fit(X, N);
    BetaBinomial turned = BetaBinomialFit.fit(rest, N);
    assertEquals(model.alpha(), turned.beta(), 1e-4 * model.alpha());
    assertEquals(model.beta(), turned.alpha(), 1e-4 * model.beta());
    assertEquals(model.midP(60, 210), new BetaBinomial(model.beta(), model.alpha()).midP(150, 210), 1e-9);
  }

  @Test
  void shrinkingLeavesEveryAreaBetweenItsOwnShareAndTheMean() {
    BetaBinomial model = BetaBinomialFit.fit(X, N);
    for (int i = 0; i < X.length; i++) {
      double own = (double) X[i] / N[i];
      double shrunk = model.posteriorMean(X[i], N[i]);
      assertTrue((shrunk - own) * (model.priorMean() - shrunk) >= 0);
    }
  }

  @Test
  void areasThatDoNotDifferGetThePooledShareAndNoVariance() {
    BetaBinomial model = BetaBinomialFit.fit(new int[] {10, 20, 30}, new int[] {50, 100, 150});
    assertEquals(BetaBinomialFit.CAP, model.alpha() + model.beta(), 1);
    assertEquals(0, model.betweenVariance());
    assertEquals(0.2, model.posteriorMean(10, 50), 1e-4);
  }

  @Test
  void areasWithAllOrNothingHaveAPriorToo() {
    int[] n = IntStream.range(0, 48).map(area -> 2 + area * 17 % 58).toArray();
    int[] all = IntStream.range(0, 48).map(area -> area % 24 == 7 ? 0 : n[area]).toArray();
    BetaBinomial model = BetaBinomialFit.fit(all, n);
    BetaBinomial turned = BetaBinomialFit.fit(IntStream.range(0, 48).map(area -> n[area] - all[area]).toArray(), n);
    assertEquals(46.0 / 48, model.priorMean(), 0.01);
    assertEquals(model.priorMean(), 1 - turned.priorMean(), 1e-6);
  }

  @Test
  void aFittedPriorMakesAnOutlierLessSurprisingThanChanceAlone() {
    BetaBinomial model = BetaBinomialFit.fit(X, N);
    double exact = AreaPValues.test(X, N, AreaPValues.pooled(X, N)).midPValue()[3];
    assertTrue(model.midP(X[3], N[3]) > 100 * exact);
  }

  @Test
  void anAreaWithoutCasesSurprisesNobody() {
    assertEquals(1, new BetaBinomial(0.7, 3.1).midP(0, 0), 1e-12);
    assertEquals(1, new GammaPoisson(2, 2).midP(0, 0), 1e-12);
  }

  @Test
  void funnelLimitsOfAHugeDenominatorCloseInOnTheTarget() {
    assertEquals(0.3, Funnel.limit(10_000_000, 0.3, 0.001, true), 0.001);
    assertTrue(Funnel.limit(20, 0.3, 0.025, true) < Funnel.limit(80, 0.3, 0.025, true));
  }

  @Test
  void theConsistentRecipeFindsMoreSpreadThanTheTextbook() {
    double[] x = IntStream.of(X).asDoubleStream().toArray();
    double[] n = IntStream.of(N).asDoubleStream().toArray();
    var textbook = FunnelOverdispersion.of(x, n, new FunnelOverdispersion.Settings(0.1, false, 3.09));
    var consistent = FunnelOverdispersion.of(x, n, new FunnelOverdispersion.Settings(0.1, true, 3.09));
    assertEquals(0.678655, consistent.consistencyFactor(), 1e-6);
    assertTrue(consistent.tau2() > textbook.tau2());
  }

  @Test
  void intervalsEndExactlyAtZeroAndOne() {
    for (int n : new int[] {1, 5, 40, 1000}) {
      assertEquals(0, Wilson.interval(0, n, 0.95).low());
      assertEquals(1, Wilson.interval(n, n, 0.95).high());
      assertEquals(0, ClopperPearson.interval(0, n, 0.95).low());
      assertEquals(1, ClopperPearson.interval(n, n, 0.95).high());
    }
    assertEquals(0, PoissonInterval.interval(0, 0.95).low());
    assertEquals(-Math.log(0.025), PoissonInterval.interval(0, 0.95).high(), 1e-12);
  }

  @Test
  void countingTheOthersMirrorsTheInterval() {
    Interval some = Wilson.interval(7, 30, 0.9);
    Interval others = Wilson.interval(23, 30, 0.9);
    assertEquals(some.low(), 1 - others.high(), 1e-12);
    assertEquals(some.high(), 1 - others.low(), 1e-12);
  }

  @Test
  void swappingTheGroupsTurnsTheDifference() {
    Newcombe.Share a = new Newcombe.Share(34, 60);
    Newcombe.Share b = new Newcombe.Share(21, 55);
    assertEquals(Newcombe.difference(a, b, 0.95).low(), -Newcombe.difference(b, a, 0.95).high(), 1e-12);
  }

  @Test
  void aTwoSidedTestAtTheModeIsOne() {
    assertEquals(1, BinomialTest.twoSided(10, 20, 0.5));
    assertEquals(1, BinomialTest.twoSided(4, 10, 0.4));
  }
}
