package org.doorstep.stat.area;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.LogGamma;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Maximum;

/**
 * Fits the gamma prior of observed/expected ratios by the negative binomial likelihood: the best mean for
 * every shape, and the best shape on a grid that is then refined. The shape at its cap means that areas do
 * not differ beyond chance.
 */
public final class GammaPoissonFit {

  private static final double CAP = 1e6;
  private static final double GAIN = 1e-6;
  private static final int STEPS = 24;

  private final double[] observed;
  private final double[] expected;
  private final double pooled;

  private GammaPoissonFit(double[] observed, double[] expected) {
    this.observed = observed;
    this.expected = expected;
    this.pooled = Arrays.stream(observed).sum() / Arrays.stream(expected).sum();
  }

  /** The prior over areas; expected counts must be positive. */
  public static GammaPoisson fit(double[] observed, double[] expected) {
    Require.that(observed.length > 0, "there is no area: a prior cannot be estimated");
    Require.that(Arrays.stream(expected).allMatch(e -> e > 0), "an expected count is not more than 0");
    GammaPoissonFit fit = new GammaPoissonFit(observed, expected);
    return fit.pooled == 0 ? new GammaPoisson(0, CAP) : fit.best();
  }

  private GammaPoisson best() {
    double logCap = Math.log(CAP);
    double logShape = Maximum.refined(this::profile, Math.log(1e-3), logCap, STEPS);
    if (profile(logCap) >= profile(logShape) - GAIN) {
      logShape = logCap;
    }
    double shape = Math.exp(logShape);
    return new GammaPoisson(shape, shape / mean(shape));
  }

  private double profile(double logShape) {
    double shape = Math.exp(logShape);
    return likelihood(mean(shape), shape);
  }

  /** The best mean for a shape: between 0 and the largest ratio, where the score is 0. */
  private double mean(double shape) {
    double[] ratios = new double[observed.length];
    Arrays.setAll(ratios, i -> observed[i] / expected[i]);
    double largest = Arrays.stream(ratios).max().orElse(1);
    return new BrentSolver(1e-15, 1e-15).solve(500, mean -> score(mean, shape), 0, 2 * largest);
  }

  /** The derivative of the log likelihood by the mean, times a positive factor. */
  private double score(double mean, double shape) {
    double sum = 0;
    for (int i = 0; i < observed.length; i++) {
      sum += (observed[i] - expected[i] * mean) / (1 + expected[i] * mean / shape);
    }
    return sum;
  }

  private double likelihood(double mean, double shape) {
    double sum = 0;
    for (int i = 0; i < observed.length; i++) {
      double mu = expected[i] * mean;
      sum += LogGamma.value(observed[i] + shape) - LogGamma.value(shape)
          - shape * Math.log1p(mu / shape) + observed[i] * Math.log(mu / (shape + mu));
    }
    return sum;
  }
}
