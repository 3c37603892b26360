package org.doorstep.stat.numeric;

/** Two-sided p-values of a count from the probabilities below, at and above it. */
public record Tails(double below, double at, double above) {

  /** Twice the smaller tail, each with the observed count; at most 1. */
  public double exact() {
    return Math.min(1, 2 * Math.min(below + at, above + at));
  }

  /** As {@link #exact}, with half of the observed probability in each tail. */
  public double mid() {
    return Math.min(1, 2 * Math.min(below + at / 2, above + at / 2));
  }

  public static Tails of(Binomial binomial, int x) {
    return new Tails(x == 0 ? 0 : binomial.atMost(x - 1), binomial.probability(x), binomial.atLeast(x + 1));
  }
}
