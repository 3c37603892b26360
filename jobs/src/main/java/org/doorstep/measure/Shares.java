package org.doorstep.measure;

import org.doorstep.stat.Interval;
import org.doorstep.stat.proportion.PoissonInterval;
import org.doorstep.stat.proportion.Wilson;

/** Figures that are a sum, or one sum over another. */
final class Shares {

  private static final double CONFIDENCE = 0.95;
  /** Below this denominator a page prints x of y and no percentage. */
  private static final long SMALL = 10;

  private Shares() {}

  /** A proportion with its Wilson interval. */
  static Figure figure(long numerator, long denominator) {
    if (denominator <= 0) {
      return Figure.none("no-denominator", (double) numerator, (double) denominator, 0);
    }
    if (numerator < 0 || numerator > denominator) {
      return ratio(numerator, denominator);
    }
    Interval wilson = Wilson.interval(Math.toIntExact(numerator), Math.toIntExact(denominator), CONFIDENCE);
    return new Figure((double) numerator, (double) denominator, denominator, (double) numerator / denominator,
        wilson.low(), wilson.high(), denominator < SMALL ? "small-base" : "");
  }

  /** A count with its exact interval. */
  static Figure count(long number) {
    Interval garwood = PoissonInterval.interval(number, CONFIDENCE);
    return new Figure((double) number, null, number, (double) number, garwood.low(), garwood.high(), "");
  }

  /** A ratio of sums that are no counts of cases, such as money: no binomial interval holds for it. */
  static Figure ratio(long numerator, long denominator) {
    return denominator <= 0
        ? Figure.none("no-denominator", (double) numerator, (double) denominator, 0)
        : new Figure((double) numerator, (double) denominator, denominator, (double) numerator / denominator, null,
            null, "");
  }
}
