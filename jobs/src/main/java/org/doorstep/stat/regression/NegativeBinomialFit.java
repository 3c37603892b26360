package org.doorstep.stat.regression;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.Digamma;

/**
 * Negative binomial regression with theta by maximum likelihood: means for a given theta and theta for given
 * means in turn until both stand still. An infinite theta means that counts vary no more than Poisson counts.
 */
final class NegativeBinomialFit {

  private static final double LARGEST = 1e4;
  private static final double SMALLEST = 1e-6;
  private static final int ROUNDS = 200;

  private NegativeBinomialFit() {}

  /** A fit and its theta, and the Pearson dispersion of the Poisson fit. */
  record Fit(LogLinear model, double theta, double dispersion) {}

  static Fit fit(Design design, double[] y, LogLinear poisson) {
    double dispersion = poisson.pearsonDispersion();
    if (!(dispersion > 1)) {
      return new Fit(poisson, Double.POSITIVE_INFINITY, dispersion);
    }
    double theta = theta(y, poisson.means());
    LogLinear model = poisson;
    for (int round = 0; round < ROUNDS && Double.isFinite(theta); round++) {
      model = LogLinear.negativeBinomial(design, y, theta);
      double next = theta(y, model.means());
      if (Math.abs(next - theta) < 1e-10 * theta) {
        return new Fit(model, next, dispersion);
      }
      theta = next;
    }
    return new Fit(Double.isFinite(theta) ? model : poisson, theta, dispersion);
  }

  private static double theta(double[] y, double[] mu) {
    if (score(y, mu, LARGEST) >= 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (score(y, mu, SMALLEST) <= 0) {
      return SMALLEST;
    }
    return Math.exp(new BrentSolver(1e-13, 1e-14).solve(500, log -> score(y, mu, Math.exp(log)),
        Math.log(SMALLEST), Math.log(LARGEST)));
  }

  /** The derivative of the log likelihood by theta. */
  private static double score(double[] y, double[] mu, double theta) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += Digamma.value(y[i] + theta) - Digamma.value(theta) - Math.log1p(mu[i] / theta)
          + 1 - (y[i] + theta) / (mu[i] + theta);
    }
    return sum;
  }
}
