package org.doorstep.stat.area;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.doorstep.stat.numeric.Sample;

/**
 * Which areas differ from the others by more than areas do anyway: the predictive mid-p of each area under a
 * prior over areas, then Benjamini-Hochberg. With fewer than 30 areas the prior of an area is fitted on the
 * others, so that an outlier does not widen its own limits. Fewer than 10 areas tell no spread: NaN.
 *
 * @param pValue one per area; NaN for an area without denominator
 */
public record AreaScreen(double[] pValue, double[] adjustedP) {

  private static final int FEWEST = 10;
  private static final int MANY = 30;

  /** Areas by their shares, x of n, under the beta-binomial model. */
  public static AreaScreen ofShares(int[] x, int[] n) {
    int[] areas = IntStream.range(0, n.length).filter(i -> n[i] > 0).toArray();
    BetaBinomial common = areas.length < MANY ? null : fit(x, n, areas);
    return of(n.length, areas, i ->
        (common == null ? fit(x, n, without(areas, i)) : common).midP(x[i], n[i]));
  }

  /** Areas by their observed and expected counts under the gamma-Poisson model. */
  public static AreaScreen ofRatios(double[] observed, double[] expected) {
    int[] areas = IntStream.range(0, expected.length).filter(i -> expected[i] > 0).toArray();
    GammaPoisson common = areas.length < MANY ? null : fit(observed, expected, areas);
    return of(expected.length, areas, i ->
        (common == null ? fit(observed, expected, without(areas, i)) : common)
            .midP(observed[i], expected[i]));
  }

  private static AreaScreen of(int size, int[] areas, IntToDoubleFunction midP) {
    double[] p = Sample.missing(size);
    for (int i = 0; i < areas.length && areas.length >= FEWEST; i++) {
      p[areas[i]] = midP.applyAsDouble(areas[i]);
    }
    return new AreaScreen(p, FalseDiscovery.benjaminiHochberg(p));
  }

  private static int[] without(int[] areas, int area) {
    return IntStream.of(areas).filter(i -> i != area).toArray();
  }

  private static BetaBinomial fit(int[] x, int[] n, int[] areas) {
    return BetaBinomialFit.fit(IntStream.of(areas).map(i -> x[i]).toArray(),
        IntStream.of(areas).map(i -> n[i]).toArray());
  }

  private static GammaPoisson fit(double[] observed, double[] expected, int[] areas) {
    return GammaPoissonFit.fit(IntStream.of(areas).mapToDouble(i -> observed[i]).toArray(),
        IntStream.of(areas).mapToDouble(i -> expected[i]).toArray());
  }
}
