package org.doorstep.stat.regression;

import java.util.Arrays;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Sample;

/**
 * Huber's M regression by iteratively reweighted least squares, the scale (median |residual| over a constant,
 * not re-centred) estimated anew at each step. Of a few observations it may go back and forth between two values for
 * ever: after a hundred steps it is held, with which the fit is a convex problem and comes to an end. Sources: Huber
 * 1981; Venables, Ripley 2002.
 *
 * @param scale 0 when at least half of the observations are fitted exactly
 * @param stdResiduals residual / scale; NaN when the scale is 0
 */
public record HuberRegression(double[] coef, double scale, double[] weights, double[] stdResiduals) {

  /** Tuning constant k and the constant that makes the scale a standard deviation. */
  public record Settings(double k, double madConstant) {

    public static final Settings DEFAULT = new Settings(1.345, 0.6745);
  }

  private static final int STEPS = 1000;
  private static final int FREE_STEPS = 100;
  private static final double EPSILON = 1e-10;

  /** Residuals below this share of the largest value are rounding. */
  private static final double ROUNDING = 1e-13;

  /** The fit of y on the columns of the design. */
  public static HuberRegression fit(Design design, double[] y, Settings settings) {
    double[][] x = new double[design.rows()][];
    Arrays.setAll(x, design::row);
    Require.that(y.length > 0, "there is no observation");
    LeastSquares fit = LeastSquares.fit(x, y);
    double scale = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] before = fit.residuals(y);
      scale = step < FREE_STEPS ? scale(before, y, settings) : scale;
      double[] weights = weights(before, scale, settings.k());
      if (scale == 0) {
        return new HuberRegression(fit.coefficients(), 0, weights, Sample.missing(y.length));
      }
      fit = LeastSquares.fit(x, y, weights);
      double[] after = fit.residuals(y);
      if (change(before, after) < EPSILON) {
        double one = scale;
        return new HuberRegression(fit.coefficients(), scale, weights,
            Arrays.stream(after).map(r -> r / one).toArray());
      }
    }
    throw new IllegalArgumentException("the regression does not converge");
  }

  private static double scale(double[] residuals, double[] y, Settings settings) {
    double largest = Arrays.stream(y).map(Math::abs).max().orElse(0);
    double median = Sample.median(Arrays.stream(residuals).map(Math::abs).toArray());
    return median <= ROUNDING * largest ? 0 : median / settings.madConstant();
  }

  private static double[] weights(double[] residuals, double scale, double k) {
    return Arrays.stream(residuals)
        .map(r -> Math.abs(r) <= k * scale ? 1 : k * scale / Math.abs(r)).toArray();
  }

  private static double change(double[] before, double[] after) {
    double moved = 0;
    double size = 0;
    for (int i = 0; i < before.length; i++) {
      moved += (before[i] - after[i]) * (before[i] - after[i]);
      size += before[i] * before[i];
    }
    return Math.sqrt(moved / Math.max(size, 1e-300));
  }
}
