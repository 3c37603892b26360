package org.doorstep.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as a page prints them: rounded half up on the decimal that is stored, thousands in groups, a true
 * minus sign, never a negative zero.
 */
public final class Numbers {
  private static final String MINUS = "\u2212";

  private Numbers() {}

  /** A whole number with grouped thousands. */
  public static String whole(double number) {
    return decimal(number, 0);
  }

  public static String decimal(double number, int places) {
    return print(rounded(BigDecimal.valueOf(number), places));
  }

  /** A whole number where the value is whole, one decimal where it is not. */
  public static String natural(double number) {
    return decimal(number, number == Math.rint(number) ? 0 : 1);
  }

  /** A fraction in per cent with one decimal, without the sign: 0.8625 is 86.3. */
  public static String percent(double fraction) {
    return print(rounded(BigDecimal.valueOf(fraction).movePointRight(2), 1)) + "%";
  }

  /** A number with its sign in front, a plus for growth; "0.0" has none. */
  public static String signed(double number, int places) {
    BigDecimal rounded = rounded(BigDecimal.valueOf(number), places);
    return rounded.signum() > 0 ? "+" + print(rounded) : print(rounded);
  }

  /** Fen in units of ten thousand yuan, two decimals. */
  public static String wanYuan(double fen) {
    return print(rounded(BigDecimal.valueOf(fen).movePointLeft(6), 2));
  }

  /** Fen in millions of yuan, two decimals. */
  public static String millionYuan(double fen) {
    return print(rounded(BigDecimal.valueOf(fen).movePointLeft(8), 2));
  }

  /** True if the number prints as zero at so many places. */
  public static boolean printsAsZero(double number, int places) {
    return rounded(BigDecimal.valueOf(number), places).signum() == 0;
  }

  private static BigDecimal rounded(BigDecimal number, int places) {
    return number.setScale(places, RoundingMode.HALF_UP);
  }

  private static String print(BigDecimal number) {
    String digits = number.abs().toPlainString();
    int point = digits.indexOf('.');
    StringBuilder text = new StringBuilder(digits);
    for (int i = (point < 0 ? digits.length() : point) - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return number.signum() < 0 ? MINUS + text : text.toString();
  }
}
