package org.doorstep.stat.area;

import java.util.Arrays;
import org.doorstep.stat.numeric.ChiSquare;
import org.doorstep.stat.numeric.Sample;

/** One p-value from several of the same unit; NaN when there is none. */
public final class CombinedP {

  private static final double SMALLEST = 1e-15;

  private CombinedP() {}

  /** For dependent tests: the mean of tan((0.5 - p) pi). Source: Liu, Xie 2020. */
  public static double cauchy(double[] p) {
    double t = Sample.sum(Arrays.stream(p).map(CombinedP::cotangent).toArray()) / p.length;
    return t > 1 ? Math.atan(1 / t) / Math.PI : 0.5 - Math.atan(t) / Math.PI;
  }

  /** {@code tan((0.5 - p) pi)}, exact near 0 and 1 too, where 0.5 - p would lose the digits of p. */
  private static double cotangent(double p) {
    return p > 0.5 ? -cotangent(1 - p) : 1 / Math.tan(Math.max(SMALLEST, p) * Math.PI);
  }

  /** For independent tests: chi-square with 2k degrees of freedom. */
  public static double fisher(double[] p) {
    double statistic = -2 * Arrays.stream(p).map(Math::log).sum();
    return Double.isInfinite(statistic) ? 0 : ChiSquare.upperTail(statistic, 2 * p.length);
  }

  /** Under any dependence: k times the smallest, at most 1. */
  public static double bonferroni(double[] p) {
    return Arrays.stream(p).min().isPresent() ? Math.min(1, p.length * Arrays.stream(p).min().getAsDouble())
        : Double.NaN;
  }
}
