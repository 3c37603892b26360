package org.doorstep.stat.integrity;

import org.apache.commons.numbers.gamma.LogBeta;
import org.doorstep.stat.proportion.BinomialTest;

/**
 * Whether more times fall on round minutes than a clock would give; one-sided exact binomial. Typed times
 * heap honestly: compare units with each other.
 *
 * @param ratio observed share over expected share; NaN without records, as the p-values
 */
public record Heaping(double ratio, double pValue, double log10PValue) {

  private static final double TINY = 1e-290;

  /** The test of x round minutes among n records against a share p0. */
  public static Heaping of(int x, int n, double p0) {
    double p = BinomialTest.greater(x, n, p0);
    double log = p < TINY ? logUpperTail(x, n, p0) : Math.log(p);
    return new Heaping((double) x / n / p0, p, log / Math.log(10));
  }

  /** log P(X >= x) far above the mean, where the probabilities fall fast. */
  private static double logUpperTail(int x, int n, double p0) {
    double logFirst = -Math.log(n + 1.0) - LogBeta.value(x + 1.0, n - x + 1.0) + x * Math.log(p0)
        + (n - x) * Math.log1p(-p0);
    double sum = 1;
    double term = 1;
    for (int k = x; k < n && term > 1e-17 * sum; k++) {
      term *= (n - k) / (k + 1.0) * p0 / (1 - p0);
      sum += term;
    }
    return logFirst + Math.log(sum);
  }
}
