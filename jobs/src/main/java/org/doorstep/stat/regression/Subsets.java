package org.doorstep.stat.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.apache.commons.numbers.combinatorics.Combinations;

/** The subsets of observations from which a robust search starts: all of them, or a fixed random choice. */
final class Subsets {

  private static final int MOST = 3000;
  private static final long SEED = 20_260_102L;

  private Subsets() {}

  static List<int[]> of(int n, int size) {
    List<int[]> subsets = new ArrayList<>();
    if (BinomialCoefficientDouble.value(n, size) <= MOST) {
      Combinations.of(n, size).iterator().forEachRemaining(subsets::add);
      return subsets;
    }
    SplittableRandom random = new SplittableRandom(SEED);
    while (subsets.size() < MOST) {
      subsets.add(random.ints(0, n).distinct().limit(size).toArray());
    }
    return subsets;
  }
}
