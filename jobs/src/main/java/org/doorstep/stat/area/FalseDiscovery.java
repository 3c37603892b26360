package org.doorstep.stat.area;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjusts p-values for the number of tests made; NaN = not tested, stays NaN and is not counted. */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /** By how much the p-value of a rank is multiplied. */
  private interface Factor {
    double of(int rank, int tests);
  }

  /** Step-up false discovery rate under independence. Source: Benjamini, Hochberg 1995. */
  public static double[] benjaminiHochberg(double[] p) {
    return stepUp(p, (rank, tests) -> (double) tests / rank);
  }

  /** Step-up false discovery rate under any dependence. Source: Benjamini, Yekutieli 2001. */
  public static double[] benjaminiYekutieli(double[] p) {
    double sum = IntStream.rangeClosed(1, order(p).length).mapToDouble(i -> 1.0 / i).sum();
    return stepUp(p, (rank, tests) -> sum * tests / rank);
  }

  /** Step-down family-wise error. Source: Holm 1979. */
  public static double[] holm(double[] p) {
    double[] adjusted = p.clone();
    int[] order = order(p);
    double running = 0;
    for (int i = 0; i < order.length; i++) {
      running = Math.max(running, Math.min(1, (order.length - i) * p[order[i]]));
      adjusted[order[i]] = running;
    }
    return adjusted;
  }

  /** Family-wise error by the number of tests. */
  public static double[] bonferroni(double[] p) {
    int tests = order(p).length;
    return Arrays.stream(p).map(value -> Double.isNaN(value) ? value : Math.min(1, tests * value)).toArray();
  }

  /** How many adjusted values are at or below q. */
  public static int rejected(double[] adjusted, double q) {
    return (int) Arrays.stream(adjusted).filter(value -> value <= q).count();
  }

  private static double[] stepUp(double[] p, Factor factor) {
    double[] adjusted = p.clone();
    int[] order = order(p);
    double running = 1;
    for (int i = order.length - 1; i >= 0; i--) {
      running = Math.min(running, factor.of(i + 1, order.length) * p[order[i]]);
      adjusted[order[i]] = running;
    }
    return adjusted;
  }

  /** Positions of the p-values that are present, smallest first. */
  private static int[] order(double[] p) {
    return IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).boxed()
        .sorted(Comparator.comparingDouble(i -> p[i])).mapToInt(Integer::intValue).toArray();
  }
}
