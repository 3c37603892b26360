package org.doorstep.finding;

/** The numbers of a finding; NaN = not computable or not to be shown. */
record Numbers(double center, double lowerLimit, double upperLimit, double sigmaZ, double effect,
    double effectLow, double effectHigh, double statistic, double pValue, double adjustedP) {

  private static final double NAN = Double.NaN;

  /** No number at all. */
  static final Numbers NONE = new Numbers(NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN);

  /** A test's own numbers: its statistic, p-value and the p-value corrected within its family. */
  static Numbers ofTest(double statistic, double pValue, double adjustedP) {
    return new Numbers(NAN, NAN, NAN, NAN, NAN, NAN, NAN, statistic, pValue, adjustedP);
  }

  /** The same with the p-value corrected within the family. */
  Numbers corrected(double p) {
    return new Numbers(center, lowerLimit, upperLimit, sigmaZ, effect, effectLow, effectHigh, statistic, pValue, p);
  }

  Numbers withUsual(double usual, double lower, double upper) {
    return new Numbers(usual, lower, upper, sigmaZ, effect, effectLow, effectHigh, statistic, pValue, adjustedP);
  }

  Numbers withSigmaZ(double ratio) {
    return new Numbers(center, lowerLimit, upperLimit, ratio, effect, effectLow, effectHigh, statistic, pValue,
        adjustedP);
  }

  Numbers withEffect(double size, double low, double high) {
    return new Numbers(center, lowerLimit, upperLimit, sigmaZ, size, low, high, statistic, pValue, adjustedP);
  }
}
