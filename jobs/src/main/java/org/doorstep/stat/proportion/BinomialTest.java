package org.doorstep.stat.proportion;

import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Binomial;

/** The exact binomial test; two-sided by small likelihoods, as in R. */
public final class BinomialTest {

  /** Probabilities this little above the observed one still count as not larger. */
  private static final double EQUAL = 1 + 1e-7;

  private BinomialTest() {}

  /** {@code P(X >= x)} for n trials of probability p; NaN when n is 0. */
  public static double greater(int x, int n, double p) {
    return n == 0 ? Double.NaN : binomial(x, n, p).atLeast(x);
  }

  /** {@code P(X <= x)} for n trials of probability p; NaN when n is 0. */
  public static double less(int x, int n, double p) {
    return n == 0 ? Double.NaN : binomial(x, n, p).atMost(x);
  }

  /** The sum of all probabilities not larger than that of x; NaN when n is 0. */
  public static double twoSided(int x, int n, double p) {
    if (n == 0) {
      return Double.NaN;
    }
    Binomial binomial = binomial(x, n, p);
    double limit = binomial.probability(x) * EQUAL;
    double mean = n * p;
    if (x == mean) {
      return 1;
    }
    return Math.min(1, x < mean
        ? binomial.atMost(x) + binomial.atLeast(firstAbove(binomial, (int) Math.ceil(mean), limit))
        : binomial.atLeast(x) + binomial.atMost(lastBelow(binomial, (int) Math.floor(mean), limit)));
  }

  /** The smallest count from {@code from} on with a probability up to the limit; these only fall. */
  private static int firstAbove(Binomial binomial, int from, double limit) {
    int low = from;
    int high = binomial.trials() + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (binomial.probability(middle) <= limit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static int lastBelow(Binomial binomial, int from, double limit) {
    int low = -1;
    int high = from;
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (binomial.probability(middle) <= limit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static Binomial binomial(int x, int n, double p) {
    Require.that(x >= 0 && x <= n, "x is %d and n %d: expected x from 0 to n", x, n);
    return Binomial.of(n, p);
  }
}
