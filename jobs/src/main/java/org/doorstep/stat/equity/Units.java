package org.doorstep.stat.equity;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Ranks;
import org.doorstep.stat.numeric.Sample;

/**
 * Amounts per head of units (areas) with their weights (persons), as the measures of inequality need them.
 *
 * <p>A negative amount makes every measure not computable.
 */
record Units(double[] x, double[] w) {

  /** Units with weights; null weights = 1 each. */
  static Units of(double[] x, double[] w) {
    Require.that(w == null || w.length == x.length, "w has not as many values as x");
    double[] weights = w == null ? new double[x.length] : w;
    if (w == null) {
      Arrays.fill(weights, 1);
    }
    return new Units(x, weights);
  }

  /** Whether some amount is negative. */
  boolean refused() {
    return Arrays.stream(x).anyMatch(value -> value < 0);
  }

  /** Whether a measure relative to the mean exists. */
  boolean computable() {
    return !refused() && mean() > 0;
  }

  double weight() {
    return Sample.sum(w);
  }

  /** The weighted mean; NaN without weight. */
  double mean() {
    return weight() > 0 ? Sample.sum(amounts()) / weight() : Double.NaN;
  }

  private double[] amounts() {
    double[] amounts = new double[x.length];
    Arrays.setAll(amounts, i -> w[i] * x[i]);
    return amounts;
  }

  /** The units by rising amount. */
  Units sorted() {
    int[] order = Ranks.order(x);
    return new Units(Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
        Arrays.stream(order).mapToDouble(i -> w[i]).toArray());
  }

  /** The weighted mean of a function of x/mean, over units with weight. */
  double meanOf(DoubleUnaryOperator function) {
    double mean = mean();
    double[] terms = new double[x.length];
    Arrays.setAll(terms, i -> w[i] == 0 ? 0 : w[i] * function.applyAsDouble(x[i] / mean));
    return Sample.sum(terms) / weight();
  }
}
