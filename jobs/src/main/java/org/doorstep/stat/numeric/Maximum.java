package org.doorstep.stat.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Finds the highest point of a function of one variable that may have several hills. */
public final class Maximum {

  private Maximum() {}

  /** Looks at {@code steps} + 1 points of an interval and refines around the best by Brent's method. */
  public static double refined(DoubleUnaryOperator function, double low, double high, int steps) {
    double step = (high - low) / steps;
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= steps; i++) {
      double value = function.applyAsDouble(low + i * step);
      if (value > highest) {
        highest = value;
        best = i;
      }
    }
    double from = low + Math.max(0, best - 1) * step;
    double to = low + Math.min(steps, best + 1) * step;
    return new BrentOptimizer(1e-10, 1e-12).optimize(GoalType.MAXIMIZE, new MaxEval(500),
        new UnivariateObjectiveFunction(function::applyAsDouble), new SearchInterval(from, to)).getPoint();
  }
}
