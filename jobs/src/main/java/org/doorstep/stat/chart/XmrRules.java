package org.doorstep.stat.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rules of one segment, applied in their order; the first that applies names the point. A missing period
 * (NaN) breaks every run, trend and group of three.
 */
final class XmrRules {

  private final double[] y;
  private final XmrSegment limits;
  private final Xmr.Settings settings;
  private final double nearWidth;
  private final Signal[] signals;

  XmrRules(double[] y, XmrSegment limits, Xmr.Settings settings) {
    this.y = y;
    this.limits = limits;
    this.settings = settings;
    this.nearWidth = settings.nearLimitMultiplier() * limits.range().mean();
    this.signals = new Signal[y.length];
  }

  Signal[] signals() {
    for (int i = 0; i < y.length; i++) {
      signals[i] = Double.isNaN(y[i]) ? null : outside(y[i]);
    }
    trends();
    twoOfThree();
    runs();
    return signals;
  }

  private Signal outside(double value) {
    if (value > limits.upper()) {
      return Signal.ABOVE_LIMIT;
    }
    return value < limits.lower() ? Signal.BELOW_LIMIT : Signal.NONE;
  }

  private void trends() {
    int[] steps = new int[y.length];
    for (int i = 1; i < y.length; i++) {
      steps[i] = sign(y[i], y[i - 1]);
    }
    mark(streaks(steps, settings.trendLength() - 1, 1, Signal.TREND_UP, Signal.TREND_DOWN));
  }

  private void runs() {
    mark(streaks(sides(), settings.runLength(), 0, Signal.RUN_ABOVE, Signal.RUN_BELOW));
  }

  /**
   * Every stretch of equal non-zero marks of at least {@code length}, with {@code lead} points before it; a
   * point that ends one stretch and begins the next belongs to the next.
   */
  private static Signal[] streaks(int[] marks, int length, int lead, Signal up, Signal down) {
    Signal[] found = new Signal[marks.length];
    int count = 0;
    for (int i = 0; i < marks.length; i++) {
      boolean goesOn = i > 0 && marks[i] == marks[i - 1];
      count = marks[i] == 0 ? 0 : goesOn ? count + 1 : 1;
      if (count >= length && count > 0) {
        Arrays.fill(found, i - count + 1 - lead, i + 1, marks[i] > 0 ? up : down);
      }
    }
    return found;
  }

  /** Names the points that no rule before has named. */
  private void mark(Signal[] found) {
    for (int i = 0; i < found.length; i++) {
      signals[i] = signals[i] == Signal.NONE && found[i] != null ? found[i] : signals[i];
    }
  }

  private void twoOfThree() {
    int[] sides = sides();
    Signal[] found = new Signal[y.length];
    for (int i = 2; i < y.length; i++) {
      int sum = sides[i - 2] + sides[i - 1] + sides[i];
      if (Math.abs(sum) == 3 && IntStream.rangeClosed(i - 2, i).filter(this::isNear).count() >= 2) {
        Signal signal = sum > 0 ? Signal.TWO_OF_THREE_ABOVE : Signal.TWO_OF_THREE_BELOW;
        IntStream.rangeClosed(i - 2, i).filter(this::isNear).forEach(near -> found[near] = signal);
      }
    }
    mark(found);
  }

  /** Beyond the near limit but not outside the limit. */
  private boolean isNear(int i) {
    boolean beyond = y[i] > limits.center() + nearWidth || y[i] < limits.center() - nearWidth;
    return beyond && outside(y[i]) == Signal.NONE;
  }

  private int[] sides() {
    return Arrays.stream(y).mapToInt(value -> sign(value, limits.center())).toArray();
  }

  /** 1, 0 or -1; 0 when either is missing. */
  private static int sign(double a, double b) {
    return a > b ? 1 : a < b ? -1 : 0;
  }
}
