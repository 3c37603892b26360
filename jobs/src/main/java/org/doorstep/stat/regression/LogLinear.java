package org.doorstep.stat.regression;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.doorstep.stat.Require;

/**
 * Log-linear regression of counts by iteratively reweighted least squares, with the start and the stopping
 * rule of R's glm (deviance change below 1e-8), so that degenerate data give R's figures too.
 *
 * <p>Variance = mu (theta infinite: Poisson and quasi-Poisson) or mu + mu^2/theta (negative binomial).
 */
public final class LogLinear {

  private static final double EPSILON = 1e-8;
  private static final int STEPS = 100;

  /** R's floor of a mean under the log link. */
  private static final double SMALLEST_MEAN = Math.ulp(1.0);

  private final double[][] x;
  private final Counts counts;
  private final double theta;
  private double[] eta;
  private double[] mu;
  private double[] weights;
  private LeastSquares fit;

  /**
   * The observations.
   *
   * @param y counts, 0 or more
   * @param offset log exposure per observation
   * @param weights prior weight per observation
   */
  private record Counts(double[] y, double[] offset, double[] weights) {}

  private LogLinear(double[][] x, Counts counts, double theta) {
    this.x = x;
    this.counts = counts;
    this.theta = theta;
  }

  /**
   * The Poisson fit.
   *
   * @param offset log exposure; null = 0
   * @param weights prior weights; null = 1
   */
  public static LogLinear poisson(Design design, double[] y, double[] offset, double[] weights) {
    return fit(design, new Counts(y, orElse(offset, y.length, 0), orElse(weights, y.length, 1)),
        Double.POSITIVE_INFINITY);
  }

  /** The negative binomial fit with a known size theta. */
  static LogLinear negativeBinomial(Design design, double[] y, double theta) {
    return fit(design, new Counts(y, new double[y.length], orElse(null, y.length, 1)), theta);
  }

  private static double[] orElse(double[] given, int length, double value) {
    double[] filled = new double[length];
    Arrays.fill(filled, value);
    return given == null ? filled : given;
  }

  private static LogLinear fit(Design design, Counts counts, double theta) {
    double[][] x = new double[design.rows()][];
    Arrays.setAll(x, design::row);
    Require.that(x.length > 0, "there is no observation");
    LogLinear model = new LogLinear(x, counts, theta);
    model.iterate();
    return model;
  }

  private void iterate() {
    mu = Arrays.stream(counts.y).map(value -> value + 0.1).toArray();
    eta = Arrays.stream(mu).map(Math::log).toArray();
    double deviance = deviance();
    for (int step = 0; step < STEPS; step++) {
      double before = deviance;
      improve();
      deviance = deviance();
      Require.that(Double.isFinite(deviance), "the regression does not converge");
      if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < EPSILON) {
        return;
      }
    }
    throw new IllegalArgumentException("the regression does not converge");
  }

  private void improve() {
    double[] z = new double[mu.length];
    weights = new double[mu.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = eta[i] - counts.offset[i] + (counts.y[i] - mu[i]) / mu[i];
      weights[i] = counts.weights[i] * mu[i] / (1 + mu[i] / theta);
    }
    fit = LeastSquares.fit(x, z, weights);
    Arrays.setAll(eta, i -> fit.predicted(x[i]) + counts.offset[i]);
    Arrays.setAll(mu, i -> Math.max(SMALLEST_MEAN, Math.exp(eta[i])));
  }

  private double deviance() {
    double sum = 0;
    for (int i = 0; i < mu.length; i++) {
      double y = counts.y[i];
      double near = y == 0 ? 0 : y * Math.log(y / mu[i]);
      double far = Double.isInfinite(theta) ? y - mu[i]
          : (y + theta) * Math.log((y + theta) / (mu[i] + theta));
      sum += 2 * counts.weights[i] * (near - far);
    }
    return sum;
  }

  public double[] coefficients() {
    return fit.coefficients();
  }

  /** Standard errors when the variance is the dispersion times the model's. */
  public double[] standardErrors(double dispersion) {
    double[] errors = new double[coefficients().length];
    Arrays.setAll(errors, j -> Math.sqrt(dispersion * fit.unscaledVariance(j)));
    return errors;
  }

  /** The variance of the log mean at a row, in units of the dispersion. */
  public double unscaledVariance(double[] row) {
    return fit.unscaledVariance(row);
  }

  /** The fitted means. */
  public double[] means() {
    return mu;
  }

  /** The mean at a row without offset. */
  public double mean(double[] row) {
    return Math.exp(fit.predicted(row));
  }

  public double leverage(int i) {
    return fit.leverage(i);
  }

  public int residualDf() {
    return counts.y.length - coefficients().length;
  }

  /** Pearson chi-square over the residual degrees of freedom; NaN without any. */
  public double pearsonDispersion() {
    return dispersion(i -> counts.weights[i] / mu[i]);
  }

  /**
   * The same chi-square with the weights of the last step, as R's summary of a quasi-Poisson fit has it: a
   * converged fit gives both alike, a fit that stopped early differs in the fifth digit.
   */
  public double dispersion() {
    return dispersion(i -> weights[i] / (mu[i] * mu[i]));
  }

  private double dispersion(IntToDoubleFunction scale) {
    double sum = 0;
    for (int i = 0; i < mu.length; i++) {
      sum += scale.applyAsDouble(i) * (counts.y[i] - mu[i]) * (counts.y[i] - mu[i]);
    }
    return residualDf() > 0 ? sum / residualDf() : Double.NaN;
  }
}
