package org.doorstep.stat.trend;

import org.doorstep.stat.numeric.Normal;
import org.doorstep.stat.numeric.Sample;

/**
 * The Mann-Kendall test for a trend in one direction, with ties, missing periods and a correction for
 * autocorrelation. Sources: Mann 1945; Kendall 1975; Yue, Wang 2004.
 *
 * @param s score over present pairs; NaN, as all that follows, with fewer than four values
 * @param pValue exact for up to 10 values without ties, else normal
 * @param tau tau-b; NaN when all values are tied
 * @param rho lag-1 autocorrelation of the Sen-detrended series; NaN with missing periods or a constant series
 */
public record MannKendall(int n, double s, double varS, double z, double pValue, double tau, double direction,
    double rho, double varianceFactor, double zCorrected, double pValueCorrected) {

  private static final double NAN = Double.NaN;

  /** The test of a series in time order, NaN = missing period. */
  public static MannKendall of(double[] y) {
    double[] present = Sample.present(y);
    if (present.length < 4) {
      return new MannKendall(present.length, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN);
    }
    KendallScore score = KendallScore.of(present);
    double z = KendallScore.z(score.s(), score.variance(), true);
    boolean exact = present.length <= 10 && score.tiedPairs() == 0;
    double rho = present.length < y.length ? NAN : Autocorrelation.detrended(y);
    double factor = factor(rho, present.length);
    double corrected = Double.isNaN(rho) ? NAN : KendallScore.z(score.s(), score.variance() * factor, true);
    return new MannKendall(present.length, score.s(), score.variance(), z,
        exact ? score.exactP() : Normal.twoSided(z), score.tau(), Math.signum(score.s()), rho, factor,
            corrected, Normal.twoSided(corrected));
  }

  private static double factor(double rho, int n) {
    double sum = 0;
    for (int k = 1; k < n && rho > 0; k++) {
      sum += (1 - (double) k / n) * Math.pow(rho, k);
    }
    return Double.isNaN(rho) ? NAN : 1 + 2 * sum;
  }
}
