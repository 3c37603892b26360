package org.doorstep.stat.area;

import java.util.Arrays;
import org.doorstep.stat.Require;

/**
 * Funnel limits for ratios of observed to expected counts that differ beyond chance, on the log scale by the
 * textbook recipe: Y = log(O/E), s = 1/sqrt E, target 1; an observed 0 counts as one half.
 */
public record FunnelRatio(double[] z, double phi, double tau2, double[] lowerLimit, double[] upperLimit) {

  /** The adjustment; expected counts must be positive. */
  public static FunnelRatio of(double[] observed, double[] expected, double winsor, double zLimit) {
    Require.that(Arrays.stream(expected).allMatch(e -> e > 0), "an expected count is not more than 0");
    double[] z = new double[observed.length];
    Arrays.setAll(z,
        i -> Math.log((observed[i] == 0 ? 0.5 : observed[i]) / expected[i]) * Math.sqrt(expected[i]));
    double[] variance = Arrays.stream(expected).map(e -> 1 / e).toArray();
    Overdispersion spread = Overdispersion.of(z, variance, winsor, 1);
    double[] width = Arrays.stream(variance).map(v -> zLimit * Math.sqrt(v + spread.tau2())).toArray();
    return new FunnelRatio(z, spread.phi(), spread.tau2(),
        Arrays.stream(width).map(value -> Math.exp(-value)).toArray(),
            Arrays.stream(width).map(Math::exp).toArray());
  }
}
