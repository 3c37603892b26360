package org.doorstep.stat.numeric;

/** A distribution of counts, seen from above. */
public interface CountTail {

  /** {@code P(Y >= k)}. */
  double atLeast(double k);

  /** The smallest count with {@code P(Y > k) <= tail}. */
  default double upperQuantile(double tail) {
    double high = 1;
    while (atLeast(high + 1) > tail) {
      high *= 2;
    }
    double low = -1;
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (atLeast(middle + 1) <= tail) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
