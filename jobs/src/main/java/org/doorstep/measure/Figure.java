package org.doorstep.measure;

import java.io.Serializable;

/**
 * A value with what it rests on; a null value has its reason in {@code mark}.
 *
 * @param low lower end of the 95 % interval, null where the value has none or the end is open
 */
record Figure(Double numerator, Double denominator, Long n, Double value, Double low, Double high, String mark)
    implements Serializable {

  /** A value without an interval. */
  static Figure plain(double value, long n) {
    return new Figure(null, null, n, value, null, null, "");
  }

  /** No value, and why. */
  static Figure none(String mark, Double numerator, Double denominator, long n) {
    return new Figure(numerator, denominator, n, null, null, null, mark);
  }
}
