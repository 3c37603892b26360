package org.doorstep.stat.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HuberRegressionTest {

  /** Ten areas between which the scale, estimated anew at each step, goes back and forth and never comes to rest. */
  @Test
  void aScaleThatDoesNotComeToRestIsHeld() {
    double[] x = {0.21, 1.25, 1.27, 1.17, 1.67, 0.58, 1.82, 1.97, 0.63, 0.15};
    double[] y = {-1.72, 1.47, 1.29, 0.26, 1.94, 1.96, 1.99, 3.21, 1.49, 1.03};
    HuberRegression fit = HuberRegression.fit(Design.withIntercept(10).column(x), y, HuberRegression.Settings.DEFAULT);
    double[] pull = IntStream.range(0, 10)
        .mapToDouble(i -> Math.max(-1.345, Math.min(1.345, (y[i] - fit.coef()[0] - fit.coef()[1] * x[i]) / fit.scale())))
        .toArray();
    assertEquals(0, IntStream.range(0, 10).mapToDouble(i -> pull[i]).sum(), 1e-7);
    assertEquals(0, IntStream.range(0, 10).mapToDouble(i -> pull[i] * x[i]).sum(), 1e-7);
  }
}
