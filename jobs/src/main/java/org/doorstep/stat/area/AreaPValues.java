package org.doorstep.stat.area;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Binomial;
import org.doorstep.stat.numeric.Sample;
import org.doorstep.stat.numeric.Tails;

/**
 * Each area against the overall proportion by exact binomial tails, with Benjamini-Hochberg over the mid-p
 * values.
 */
public final class AreaPValues {

  private AreaPValues() {}

  /** One value per area. */
  public record Result(double target, double[] pValue, double[] midPValue, double[] adjustedP) {}

  /** The pooled proportion; NaN without any trial. */
  public static double pooled(int[] x, int[] n) {
    long trials = Arrays.stream(n).asLongStream().sum();
    return trials == 0 ? Double.NaN : (double) Arrays.stream(x).asLongStream().sum() / trials;
  }

  /** The tests against a target; NaN everywhere when the target is NaN. */
  public static Result test(int[] x, int[] n, double target) {
    for (int i = 0; i < x.length; i++) {
      Require.that(x[i] <= n[i], "x[%d] is %d and n[%d] is %d: expected x up to n", i + 1, x[i], i + 1, n[i]);
    }
    if (Double.isNaN(target)) {
      double[] none = Sample.missing(x.length);
      return new Result(target, none, none, none);
    }
    Tails[] tails = IntStream.range(0, x.length)
        .mapToObj(i -> Tails.of(Binomial.of(n[i], target), x[i])).toArray(Tails[]::new);
    double[] mid = Arrays.stream(tails).mapToDouble(Tails::mid).toArray();
    return new Result(target, Arrays.stream(tails).mapToDouble(Tails::exact).toArray(), mid,
        FalseDiscovery.benjaminiHochberg(mid));
  }
}
