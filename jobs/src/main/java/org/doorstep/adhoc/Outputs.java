package org.doorstep.adhoc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.doorstep.stat.Interval;

/** The named outputs of an operation whose function gives no record of the same shape. */
final class Outputs {

  private final Map<String, Object> values = new LinkedHashMap<>();

  static Outputs of(String name, Object value) {
    return new Outputs().and(name, value);
  }

  Outputs and(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds the outputs low and high, one of each per item. */
  Outputs intervals(int items, IntFunction<Interval> interval) {
    double[] low = new double[items];
    double[] high = new double[items];
    for (int i = 0; i < items; i++) {
      Interval one = interval.apply(i);
      low[i] = one.low();
      high[i] = one.high();
    }
    return and("low", low).and("high", high);
  }

  /** Adds one number per item. */
  <T> Outputs each(String name, List<T> items, ToDoubleFunction<T> value) {
    return and(name, items.stream().mapToDouble(value).toArray());
  }

  static Outputs ofIntervals(int items, IntFunction<Interval> interval) {
    return new Outputs().intervals(items, interval);
  }

  Map<String, Object> values() {
    return values;
  }
}
