package org.doorstep.adhoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The interval that a number must lie in, written {@code [0,1)}; an end left out is open without limit. */
record Bounds(double low, double high, boolean lowOpen, boolean highOpen, String text) {

  private static final Pattern FORM = Pattern.compile("([\\[(])(-?[\\d.]*),(-?[\\d.]*)([])])");

  static Bounds parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("Not an interval: " + text);
    }
    double low = form.group(2).isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(form.group(2));
    double high = form.group(3).isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(form.group(3));
    boolean highOpen = form.group(4).equals(")") && !form.group(3).isEmpty();
    return new Bounds(low, high, form.group(1).equals("("), highOpen, text);
  }

  boolean hold(double value) {
    boolean above = lowOpen ? value > low : value >= low;
    boolean below = highOpen ? value < high : value <= high;
    return above && below;
  }

  /** What a message says was expected. */
  String words() {
    if (high == Double.POSITIVE_INFINITY) {
      return (lowOpen ? "more than " : "at least ") + plain(low);
    }
    return (lowOpen ? "more than " : "at least ") + plain(low)
        + (highOpen ? " and less than " : " and at most ")
        + plain(high);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
