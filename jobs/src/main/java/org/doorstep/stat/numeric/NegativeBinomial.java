package org.doorstep.stat.numeric;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The negative binomial distribution with a real size theta: mean mu, variance mu + mu^2/theta; with an
 * infinite theta the Poisson distribution.
 */
public record NegativeBinomial(double mu, double theta) implements CountTail {

  private boolean isPoisson() {
    return Double.isInfinite(theta);
  }

  /** {@code P(Y <= k)}. */
  public double atMost(double k) {
    if (mu == 0) {
      return 1;
    }
    return isPoisson() ? RegularizedGamma.Q.value(k + 1, mu)
        : RegularizedBeta.value(theta / (theta + mu), theta, k + 1);
  }

  @Override
  public double atLeast(double k) {
    if (k <= 0 || mu == 0) {
      return k <= 0 ? 1 : 0;
    }
    return isPoisson() ? RegularizedGamma.P.value(k, mu) : RegularizedBeta.value(mu / (theta + mu), k, theta);
  }

  public double logProbability(double y) {
    if (isPoisson()) {
      return (y == 0 ? 0 : y * Math.log(mu)) - mu - LogGamma.value(y + 1);
    }
    return LogGamma.value(y + theta) - LogGamma.value(theta) - LogGamma.value(y + 1)
        - theta * Math.log1p(mu / theta) + (y == 0 ? 0 : y * Math.log(mu / (theta + mu)));
  }
}
