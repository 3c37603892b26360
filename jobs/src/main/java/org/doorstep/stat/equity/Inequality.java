package org.doorstep.stat.equity;

import java.util.Arrays;
import org.doorstep.stat.numeric.Sample;

/** Single-number measures of inequality beside Gini and Theil; NaN where they are not computable. */
public final class Inequality {

  private Inequality() {}

  /** Atkinson's index with aversion epsilon above 0; null weights = 1. Source: Atkinson 1970. */
  public static double atkinson(double[] x, double[] w, double epsilon) {
    Units units = Units.of(x, w);
    if (!units.computable()) {
      return Double.NaN;
    }
    if (epsilon == 1) {
      return 1 - Math.exp(units.meanOf(Math::log));
    }
    return 1 - Math.pow(units.meanOf(r -> Math.pow(r, 1 - epsilon)), 1 / (1 - epsilon));
  }

  /** Population standard deviation over the mean; null weights = 1. */
  public static double coefficientOfVariation(double[] x, double[] w) {
    Units units = Units.of(x, w);
    return units.computable() ? Math.sqrt(units.meanOf(r -> (r - 1) * (r - 1))) : Double.NaN;
  }

  /**
   * Kolm's index in the unit of x: log mean of exp(alpha (mean - x)) over alpha, by log-sum-exp, so that
   * large amounts do not overflow. Source: Kolm 1976.
   */
  public static double kolm(double[] x, double[] w, double alpha) {
    Units units = Units.of(x, w);
    if (units.refused() || Double.isNaN(units.mean())) {
      return Double.NaN;
    }
    double[] exponents = Arrays.stream(x).map(value -> alpha * (units.mean() - value)).toArray();
    double largest = Arrays.stream(exponents).max().orElse(0);
    double[] terms = new double[x.length];
    Arrays.setAll(terms, i -> units.w()[i] / units.weight() * Math.exp(exponents[i] - largest));
    return (largest + Math.log(Sample.sum(terms))) / alpha;
  }
}
