package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads numbers of a case file: finite JSON numbers, or the text {@code "Infinity"}. */
final class Numbers {

  static final String INFINITY = "Infinity";

  private Numbers() {}

  static boolean isNumber(JsonNode node) {
    return node.isNumber() ? Double.isFinite(node.doubleValue()) : INFINITY.equals(node.textValue());
  }

  /** Whole numbers of 32 bits; 5.0 counts as 5. */
  static boolean isInteger(JsonNode node) {
    double value = node.doubleValue();
    return node.isNumber() && value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE;
  }

  /** The value of a number that was checked; null is NaN, the mark of a missing value inside the program. */
  static double value(JsonNode node) {
    if (node.isNull()) {
      return Double.NaN;
    }
    return node.isTextual() ? Double.POSITIVE_INFINITY : node.doubleValue();
  }
}
