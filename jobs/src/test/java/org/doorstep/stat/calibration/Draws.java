package org.doorstep.stat.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Invented data of one replicate; the same seed gives the same data on every machine. */
final class Draws {

  private final UniformRandomProvider random;

  Draws(long seed) {
    SplittableRandom source = new SplittableRandom(seed);
    this.random = source::nextLong;
  }

  double uniform() {
    return random.nextDouble();
  }

  double normal() {
    return NormalDistribution.of(0, 1).createSampler(random).sample();
  }

  double[] normals(int n) {
    return NormalDistribution.of(0, 1).createSampler(random).samples(n).toArray();
  }

  double[] students(int n, double df) {
    return TDistribution.of(df).createSampler(random).samples(n).toArray();
  }

  /** Normal noise in which each value keeps {@code rho} of the one before; variance 1. */
  double[] autoregressive(int n, double rho) {
    double[] y = normals(n);
    for (int t = 1; t < n; t++) {
      y[t] = rho * y[t - 1] + Math.sqrt(1 - rho * rho) * y[t];
    }
    return y;
  }

  double exponential(double mean) {
    return -mean * Math.log1p(-uniform());
  }

  double gamma(double shape, double scale) {
    return GammaDistribution.of(shape, scale).createSampler(random).sample();
  }

  double beta(double alpha, double beta) {
    return BetaDistribution.of(alpha, beta).createSampler(random).sample();
  }

  int binomial(int n, double p) {
    return BinomialDistribution.of(n, Math.max(0, Math.min(1, p))).createSampler(random).sample();
  }

  int poisson(double mean) {
    return mean > 0 ? PoissonDistribution.of(mean).createSampler(random).sample() : 0;
  }

  /** A count with variance mean + mean^2/theta; Poisson for an infinite theta. */
  int count(double mean, double theta) {
    return poisson(Double.isInfinite(theta) ? mean : gamma(theta, mean / theta));
  }

  double[] counts(double[] means, double theta) {
    return Arrays.stream(means).map(mean -> count(mean, theta)).toArray();
  }
}
