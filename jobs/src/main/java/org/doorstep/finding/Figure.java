package org.doorstep.finding;

/** The border between arrays, where NaN is missing, and published rows, where null is. */
final class Figure {

  private Figure() {
  }

  /** The number, or null for one that is not computable. */
  static Double of(double number) {
    return Double.isNaN(number) || Double.isInfinite(number) ? null : Double.valueOf(number);
  }
}
