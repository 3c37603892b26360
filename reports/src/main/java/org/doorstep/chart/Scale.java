package org.doorstep.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Maps values from {@code low..high} to points on the page from {@code from} to {@code to}. */
record Scale(double low, double high, double from, double to) {

  /** The range that holds every finite value with some air, inside the axis' bounds; empty data give 0..1. */
  static double[] range(DoubleStream values, ValueAxis axis) {
    double[] finite = values.filter(Double::isFinite).toArray();
    if (finite.length == 0) {
      return new double[] {0, 1};
    }
    double low = DoubleStream.of(finite).min().getAsDouble();
    double high = DoubleStream.of(finite).max().getAsDouble();
    double level = high == 0 ? Math.min(1, axis.ceiling() / 2) : Math.abs(high) * 0.2;
    double air = high > low ? (high - low) * 0.08 : level;
    double floor = low >= axis.floor() ? axis.floor() : Double.NEGATIVE_INFINITY;
    double ceiling = high <= axis.ceiling() ? axis.ceiling() : Double.POSITIVE_INFINITY;
    return new double[] {Math.max(floor, low - air), Math.min(ceiling, high + air)};
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  double clamped(double value) {
    return at(Math.max(low, Math.min(high, value)));
  }

  /** Round values inside the range whose printed labels differ, at most {@code most}, but two where there are two. */
  List<Double> ticks(int most, DoubleFunction<String> label) {
    List<Double> few = distinct(most, label);
    return few.size() > 1 || most > 3 ? few : distinct(3, label);
  }

  private List<Double> distinct(int most, DoubleFunction<String> label) {
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / Math.max(1, most))));
    for (int i = 0; i < 12; i++) {
      List<Double> ticks = multiples(step * new double[] {1, 2, 5}[i % 3] * Math.pow(10, i / 3));
      if (ticks.size() <= most && ticks.stream().map(label::apply).distinct().count() == ticks.size()) {
        return ticks;
      }
    }
    return List.of();
  }

  private List<Double> multiples(double step) {
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    for (long k = first; k <= last && ticks.size() < 100; k++) {
      ticks.add(Math.round(k * step * 1e9) / 1e9);
    }
    return ticks;
  }
}
