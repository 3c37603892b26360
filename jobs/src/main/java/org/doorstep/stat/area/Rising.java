package org.doorstep.stat.area;

import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The sum over areas of log a (a+1) ... (a+k-1), k the area's count, and its derivative by a: level by level
 * for all areas at once, without loss where a is tiny; counts beyond the last level by gamma functions.
 */
final class Rising {

  private static final int LEVELS = 1_024;

  /** How many areas have more than j. */
  private final int[] above;
  private final int[] large;

  Rising(IntStream counts) {
    int[] all = counts.toArray();
    int highest = IntStream.of(all).max().orElse(0);
    this.above = new int[Math.min(LEVELS, highest)];
    for (int count : all) {
      for (int j = 0; j < Math.min(above.length, count); j++) {
        above[j]++;
      }
    }
    this.large = IntStream.of(all).filter(count -> count > LEVELS).toArray();
  }

  double log(double a) {
    double sum = 0;
    for (int j = 0; j < above.length; j++) {
      sum += above[j] * Math.log(a + j);
    }
    double last = large.length == 0 ? 0 : LogGamma.value(a + LEVELS);
    for (int count : large) {
      sum += LogGamma.value(a + count) - last;
    }
    return sum;
  }

  double slope(double a) {
    double sum = 0;
    for (int j = 0; j < above.length; j++) {
      sum += above[j] / (a + j);
    }
    double last = large.length == 0 ? 0 : Digamma.value(a + LEVELS);
    for (int count : large) {
      sum += Digamma.value(a + count) - last;
    }
    return sum;
  }
}
