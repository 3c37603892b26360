package org.doorstep.stat.equity;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.doorstep.stat.Interval;
import org.doorstep.stat.numeric.Sample;

/**
 * The Gini coefficient in its population form: sum of w_i w_j |x_i - x_j| over 2 W^2 mean, computed from
 * sorted units. NaN when the mean is 0, an amount is negative or there is no unit.
 */
public final class Gini {

  /** The product's own seed: the same data give the same interval. */
  private static final long SEED = 20_260_101L;

  private Gini() {}

  /**
   * The coefficient of amounts per head.
   *
   * @param w persons; null = all weights 1
   */
  public static double of(double[] x, double[] w) {
    return ofSorted(Units.of(x, w).sorted());
  }

  /** The coefficient times n/(n-1); NaN for a single unit. */
  public static double corrected(double[] x) {
    return x.length > 1 ? of(x, null) * x.length / (x.length - 1) : Double.NaN;
  }

  private static double ofSorted(Units units) {
    if (!units.computable()) {
      return Double.NaN;
    }
    double total = units.weight();
    double below = 0;
    double[] terms = new double[units.x().length];
    for (int i = 0; i < terms.length; i++) {
      double w = units.w()[i];
      double rank = (below + w / 2) / total;
      terms[i] = w * units.x()[i] * (rank - 0.5);
      below += w;
    }
    return Math.max(0, 2 * Sample.sum(terms) / (total * units.mean()));
  }

  /** The standard error by leaving out one unit at a time; NaN for fewer than three units. */
  public static double jackknifeSe(double[] x) {
    return Jackknife.of(x.length, in -> of(Arrays.stream(in).mapToDouble(i -> x[i]).toArray(), null)).se();
  }

  /** Standard error and percentile interval of resampled units; NaN for fewer than three. */
  public record Bootstrap(double se, double low, double high) {}

  /** Draws units with replacement, always the same way; draws without any amount are left out. */
  public static Bootstrap bootstrap(double[] x, int replicates, double conf) {
    double[] sorted = Sample.sorted(x);
    if (x.length < 3 || !Units.of(x, null).computable()) {
      return new Bootstrap(Double.NaN, Double.NaN, Double.NaN);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] draws = new double[replicates];
    Arrays.setAll(draws, i -> ofSorted(new Units(sorted, draw(sorted.length, random))));
    double[] present = Sample.present(draws);
    double mean = Sample.mean(present);
    double squares = Arrays.stream(present).map(g -> (g - mean) * (g - mean)).sum();
    Interval interval = new Interval(Sample.quantile(present, (1 - conf) / 2, 7),
        Sample.quantile(present, (1 + conf) / 2, 7));
    return new Bootstrap(Math.sqrt(squares / (present.length - 1)), interval.low(), interval.high());
  }

  /** How often each unit was drawn. */
  private static double[] draw(int n, SplittableRandom random) {
    double[] times = new double[n];
    for (int i = 0; i < n; i++) {
      times[random.nextInt(n)]++;
    }
    return times;
  }
}
