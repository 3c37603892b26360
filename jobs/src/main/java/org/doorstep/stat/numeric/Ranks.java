package org.doorstep.stat.numeric;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Orders and ranks of values. */
public final class Ranks {

  private Ranks() {}

  /** Positions, from 0, in rising order of their values; equal values keep their order. */
  public static int[] order(double[] values) {
    return IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue).toArray();
  }

  /** Ranks from 1; equal values share the middle of their ranks. */
  public static double[] mid(double[] values) {
    int[] order = order(values);
    double[] ranks = new double[values.length];
    int start = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || values[order[i]] != values[order[start]]) {
        for (int j = start; j < i; j++) {
          ranks[order[j]] = (start + 1 + i) / 2.0;
        }
        start = i;
      }
    }
    return ranks;
  }
}
