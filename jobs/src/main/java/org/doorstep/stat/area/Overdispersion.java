package org.doorstep.stat.area;

import java.util.Arrays;
import org.doorstep.stat.numeric.Normal;
import org.doorstep.stat.numeric.Sample;

/**
 * How much areas differ beyond chance: winsorised z-scores, their mean square phi and the variance tau2
 * between areas. Source: Spiegelhalter 2005; FunnelPlotR. NaN in z = area without denominator, left out.
 */
record Overdispersion(double[] winsorised, double phi, double tau2) {

  /**
   * The spread of z-scores.
   *
   * @param winsor share that is pulled in at each end (type-7 quantiles)
   * @param factor what the mean square of a winsorised standard normal would be
   */
  static Overdispersion of(double[] z, double[] variance, double winsor, double factor) {
    double[] present = Sample.present(z);
    double low = Sample.quantile(present, winsor, 7);
    double high = Sample.quantile(present, 1 - winsor, 7);
    double[] pulled = Arrays.stream(z)
        .map(value -> Double.isNaN(value) ? value : Math.min(high, Math.max(low, value))).toArray();
    double phi = Sample.mean(Arrays.stream(Sample.present(pulled)).map(value -> value * value).toArray())
        / factor;
    return new Overdispersion(pulled, phi, tau2(phi, z, variance));
  }

  private static double tau2(double phi, double[] z, double[] variance) {
    double weights = 0;
    double squares = 0;
    int areas = 0;
    for (int i = 0; i < z.length; i++) {
      if (!Double.isNaN(z[i])) {
        areas++;
        weights += 1 / variance[i];
        squares += 1 / (variance[i] * variance[i]);
      }
    }
    double excess = areas * phi - (areas - 1);
    double scale = weights - squares / weights;
    return excess > 0 && scale > 0 ? excess / scale : 0;
  }

  /** E of a squared standard normal that is winsorised at each end. */
  static double consistencyFactor(double winsor) {
    if (winsor == 0) {
      return 1;
    }
    double q = -Normal.quantile(winsor);
    return 1 - 2 * winsor - 2 * q * Normal.density(q) + 2 * winsor * q * q;
  }
}
