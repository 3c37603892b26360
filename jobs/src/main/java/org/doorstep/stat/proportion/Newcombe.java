package org.doorstep.stat.proportion;

import org.doorstep.stat.Interval;

/**
 * Newcombe's hybrid score interval of a difference of two proportions: Wilson limits combined by
 * square-and-add. Source: Newcombe 1998.
 */
public final class Newcombe {

  private Newcombe() {}

  /** Positives out of trials. */
  public record Share(int x, int n) {

    double value() {
      return (double) x / n;
    }
  }

  /** First share minus second with its interval; NaN when a group is empty. */
  public record Difference(double difference, double low, double high) {}

  /** The difference between two independent groups. */
  public static Difference difference(Share first, Share second, double conf) {
    Interval a = Wilson.interval(first.x(), first.n(), conf);
    Interval b = Wilson.interval(second.x(), second.n(), conf);
    double p = first.value();
    double q = second.value();
    double below = Math.hypot(p - a.low(), b.high() - q);
    double above = Math.hypot(a.high() - p, q - b.low());
    return new Difference(p - q, p - q - below, p - q + above);
  }
}
