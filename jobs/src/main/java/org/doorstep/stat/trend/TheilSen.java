package org.doorstep.stat.trend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Normal;
import org.doorstep.stat.numeric.Sample;

/**
 * The Theil-Sen line: the median of the slopes between all pairs, with Sen's interval by ranks. Sources: Sen
 * 1968; Gilbert 1987.
 *
 * @param slope NaN without any slope
 * @param low NaN = open end, as {@code high}
 * @param intercept median(y - slope x), the value at x = 0
 */
public record TheilSen(int n, int nSlopes, double slope, double low, double high, double intercept) {

  /**
   * The line through y at x.
   *
   * @param y values, NaN = missing
   * @param x null = positions 1, 2, ...
   */
  public static TheilSen of(double[] y, double[] x, double conf) {
    Require.that(x == null || x.length == y.length, "x has not as many values as y");
    double[] at = x == null ? IntStream.rangeClosed(1, y.length).asDoubleStream().toArray() : x;
    int[] present = IntStream.range(0, y.length).filter(i -> !Double.isNaN(y[i])).toArray();
    double[] slopes = slopes(y, at, present);
    double slope = Sample.median(slopes);
    double spread = Normal.halfWidth(conf) * Math.sqrt(KendallScore.of(Sample.present(y)).variance());
    double[] rest = Arrays.stream(present).mapToDouble(i -> y[i] - slope * at[i]).toArray();
    return new TheilSen(present.length, slopes.length, slope,
        ranked(slopes, Math.rint((slopes.length - spread) / 2)),
        ranked(slopes, Math.rint((slopes.length + spread) / 2 + 1)),
        slopes.length == 0 ? Double.NaN : Sample.median(rest));
  }

  private static double[] slopes(double[] y, double[] x, int[] present) {
    return IntStream.range(0, present.length).boxed()
        .flatMapToDouble(a -> IntStream.range(a + 1, present.length)
            .filter(b -> x[present[a]] != x[present[b]])
            .mapToDouble(b -> (y[present[b]] - y[present[a]]) / (x[present[b]] - x[present[a]])))
        .sorted().toArray();
  }

  private static double ranked(double[] sorted, double rank) {
    return rank >= 1 && rank <= sorted.length ? sorted[(int) rank - 1] : Double.NaN;
  }
}
