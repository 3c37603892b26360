package org.doorstep.stat.integrity;

import org.doorstep.stat.Code;

/**
 * How near digits are to Benford's law by their mean absolute deviation (Nigrini 2012). The thresholds ignore
 * the number of records: use the class for 3,000 and more only.
 */
public enum NigriniClass implements Code {
  CLOSE("close", 0.006, 0.0012),
  ACCEPTABLE("acceptable", 0.012, 0.0018),
  MARGINAL("marginal", 0.015, 0.0022),
  NONCONFORMING("nonconforming", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  private final String code;
  private final double firstDigit;
  private final double firstTwoDigits;

  NigriniClass(String code, double firstDigit, double firstTwoDigits) {
    this.code = code;
    this.firstDigit = firstDigit;
    this.firstTwoDigits = firstTwoDigits;
  }

  @Override
  public String code() {
    return code;
  }

  /** The class of a deviation for one or two leading digits; null when there is none. */
  static NigriniClass of(double mad, int digits) {
    for (NigriniClass one : values()) {
      if (mad <= (digits == 1 ? one.firstDigit : one.firstTwoDigits)) {
        return one;
      }
    }
    return null;
  }
}
