package org.doorstep.chart;

import java.util.function.DoubleFunction;

/**
 * How a chart's values are bounded and printed: {@code floor} and {@code ceiling} are bounds that no value
 * can pass (0 and 1 for a proportion, infinite where there is none); {@code format} prints a value in the
 * reader's language, {@code tick} prints a round value beside the axis.
 */
public record ValueAxis(double floor, double ceiling, DoubleFunction<String> format,
    DoubleFunction<String> tick) {

  /** An axis without bounds. */
  public static ValueAxis free(DoubleFunction<String> format, DoubleFunction<String> tick) {
    return new ValueAxis(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, format, tick);
  }

  /** An axis for counts, days and money: never below zero. */
  public static ValueAxis fromZero(DoubleFunction<String> format, DoubleFunction<String> tick) {
    return new ValueAxis(0, Double.POSITIVE_INFINITY, format, tick);
  }

  /** An axis for proportions between 0 and 1. */
  public static ValueAxis proportion(DoubleFunction<String> format, DoubleFunction<String> tick) {
    return new ValueAxis(0, 1, format, tick);
  }

  /** Samples stand for the two functions, so that equal axes read equal in every JVM. */
  @Override
  public String toString() {
    return floor + ".." + ceiling + " " + format.apply(0.125) + " " + tick.apply(0.5);
  }
}
