package org.doorstep.stat.integrity;

import java.math.BigDecimal;
import org.doorstep.stat.Require;

/**
 * The first digits of amounts, from their decimal text and not from a logarithm, and their Benford shares.
 */
public final class LeadingDigits {

  private LeadingDigits() {}

  /** The first one or two digits of the absolute amount; NaN for 0. */
  public static double of(BigDecimal amount, int digits) {
    if (amount.signum() == 0) {
      return Double.NaN;
    }
    String text = amount.unscaledValue().abs().toString();
    return Integer.parseInt(text.length() < digits ? text + "0" : text.substring(0, digits));
  }

  /** How many digit groups there are: 9 or 90. */
  static int groups(int digits) {
    Require.that(digits == 1 || digits == 2, "digits is %d: expected 1 or 2", digits);
    return digits == 1 ? 9 : 90;
  }

  /** The first digit group: 1 or 10. */
  static int first(int digits) {
    return digits == 1 ? 1 : 10;
  }

  /** The share of a digit group under Benford's law. */
  static double share(int group) {
    return Math.log1p(1.0 / group) / Math.log(10);
  }

  /** How often each digit group leads; amounts of 0 are left out. */
  public static int[] counts(BigDecimal[] amounts, int digits) {
    int[] counts = new int[groups(digits)];
    for (BigDecimal amount : amounts) {
      double group = of(amount, digits);
      if (!Double.isNaN(group)) {
        counts[(int) group - first(digits)]++;
      }
    }
    return counts;
  }
}
