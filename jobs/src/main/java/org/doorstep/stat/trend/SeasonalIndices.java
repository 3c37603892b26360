package org.doorstep.stat.trend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Sample;

/**
 * Classical multiplicative decomposition: ratio to the centred moving average over one cycle, mean ratio per
 * season scaled to mean 1. The first and last half cycle have no trend, so the newest values are provisional.
 *
 * @param trend NaN in the first and last half cycle
 * @param adjusted y / index
 */
public record SeasonalIndices(double[] indices, double[] trend, double[] adjusted) {

  /** The decomposition of a series that starts at season 1 and has at least two cycles. */
  public static SeasonalIndices of(double[] y, int period) {
    Require.that(y.length >= 2 * period, "y has %d values: expected two cycles of %d or more", y.length,
        period);
    double[] trend = new double[y.length];
    Arrays.setAll(trend, i -> average(y, i, period));
    double[] means = IntStream.range(0, period).mapToDouble(season -> meanRatio(y, trend, season, period))
        .toArray();
    double mean = Sample.mean(means);
    double[] indices = Arrays.stream(means).map(value -> value / mean).toArray();
    double[] adjusted = new double[y.length];
    Arrays.setAll(adjusted, i -> y[i] / indices[i % period]);
    return new SeasonalIndices(indices, trend, adjusted);
  }

  private static double meanRatio(double[] y, double[] trend, int season, int period) {
    return Sample.mean(Sample.present(IntStream.iterate(season, i -> i < y.length, i -> i + period)
        .mapToDouble(i -> y[i] / trend[i]).toArray()));
  }

  /** The mean over one cycle around i; with an even cycle the two ends count half. */
  private static double average(double[] y, int i, int period) {
    int half = period / 2;
    if (i < half || i + half >= y.length) {
      return Double.NaN;
    }
    double ends = period % 2 == 0 ? (y[i - half] + y[i + half]) / 2 : y[i - half] + y[i + half];
    double inner = IntStream.range(i - half + 1, i + half).mapToDouble(j -> y[j]).sum();
    return half == 0 ? y[i] : (ends + inner) / period;
  }
}
