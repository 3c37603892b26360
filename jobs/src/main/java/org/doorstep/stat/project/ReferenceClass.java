package org.doorstep.stat.project;

import java.util.Arrays;
import org.doorstep.stat.numeric.Binomial;
import org.doorstep.stat.numeric.Sample;

/**
 * What finished comparable projects overran by (Flyvbjerg 2006): quantiles with order-statistic intervals.
 */
public final class ReferenceClass {

  private final double[] sorted;

  /** The class of finished projects with their overruns as shares of budget. */
  public ReferenceClass(double[] overrun) {
    this.sorted = Sample.sorted(overrun);
  }

  /**
   * One quantile; its interval runs between two ranks of the sorted overruns, 0 and n + 1 being open ends
   * (NaN).
   *
   * @param coverage how likely the interval holds the true quantile
   */
  public record Quantile(double value, int rankLow, int rankHigh, double low, double high, double coverage) {}

  /** The quantile of Hyndman and Fan's type 6 or 7. */
  public Quantile quantile(double p, int type, double conf) {
    Binomial below = Binomial.of(sorted.length, p);
    int low = below.quantile((1 - conf) / 2);
    int high = below.quantile(1 - (1 - conf) / 2) + 1;
    double coverage = below.atMost(high - 1) - (low == 0 ? 0 : below.atMost(low - 1));
    return new Quantile(Sample.quantile(sorted, p, type), low, high, ranked(low), ranked(high), coverage);
  }

  private double ranked(int rank) {
    return rank >= 1 && rank <= sorted.length ? sorted[rank - 1] : Double.NaN;
  }

  /** The share of projects above their budget; NaN without projects. */
  public double shareOverBudget() {
    return Sample.mean(Arrays.stream(sorted).map(value -> value > 0 ? 1 : 0).toArray());
  }

  public double mean() {
    return Sample.mean(sorted);
  }
}
