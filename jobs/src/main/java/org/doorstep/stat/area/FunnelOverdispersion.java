package org.doorstep.stat.area;

import java.util.Arrays;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Normal;
import org.doorstep.stat.numeric.Sample;

/**
 * Funnel limits for proportions of areas that differ beyond chance, on the arcsine-root scale: additive
 * (tau2) and multiplicative (phi) adjustment.
 *
 * <p>The textbook recipe forgets that winsorising shrinks z, so it finds too little spread; the consistent
 * one divides phi by what winsorised chance gives, and centres on the random-effects mean. An area without
 * denominator is NaN throughout.
 */
public final class FunnelOverdispersion {

  private FunnelOverdispersion() {}

  /** Share winsorised at each end, which recipe, and half width of the limits in standard errors. */
  public record Settings(double winsor, boolean consistent, double zLimit) {

    public static final Settings DEFAULT = new Settings(0.1, true, 3.090232);
  }

  /** One value per area; {@code center} and {@code tau2} on the arcsine scale. */
  public record Result(double target, double[] z, double[] winsorisedZ, double phi, double tau2,
      double consistencyFactor, double center, double centerProportion, double[] adjustedZ,
      double[] multiplicativeZ, double[] lowerLimit, double[] upperLimit, double[] pValue,
          double[] adjustedP) {}

  /** The adjustment for x of n per area. */
  public static Result of(double[] x, double[] n, Settings settings) {
    Require.withinDenominator(x, n);
    double target = Sample.sum(x) / Sample.sum(n);
    double[] y = new double[x.length];
    double[] variance = new double[x.length];
    double[] z = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.asin(Math.sqrt(x[i] / n[i]));
      variance[i] = 1 / (4 * n[i]);
      z[i] = (y[i] - Math.asin(Math.sqrt(target))) / Math.sqrt(variance[i]);
    }
    double factor = settings.consistent() ? Overdispersion.consistencyFactor(settings.winsor()) : 1;
    Overdispersion spread = Overdispersion.of(z, variance, settings.winsor(), factor);
    double center = settings.consistent() ? mean(y, variance, spread.tau2()) : Math.asin(Math.sqrt(target));
    double[] se = Arrays.stream(variance).map(v -> Math.sqrt(v + spread.tau2())).toArray();
    return result(new Funnelled(target, y, z, se, center), spread, factor, settings.zLimit());
  }

  /** What is known of the areas before the limits are drawn. */
  private record Funnelled(double target, double[] y, double[] z, double[] se, double center) {}

  private static Result result(Funnelled areas, Overdispersion spread, double factor, double width) {
    int size = areas.y.length;
    double[] adjusted = new double[size];
    Arrays.setAll(adjusted, i -> (areas.y[i] - areas.center) / areas.se[i]);
    double[] lower = new double[size];
    Arrays.setAll(lower, i -> share(areas.y[i], areas.center - width * areas.se[i]));
    double[] upper = new double[size];
    Arrays.setAll(upper, i -> share(areas.y[i], areas.center + width * areas.se[i]));
    double shrink = Math.sqrt(Math.max(1, spread.phi()));
    double[] p = Arrays.stream(adjusted).map(Normal::twoSided).toArray();
    return new Result(areas.target, areas.z, spread.winsorised(), spread.phi(), spread.tau2(), factor,
        areas.center, share(0, areas.center), adjusted, Arrays.stream(areas.z).map(z -> z / shrink).toArray(),
        lower, upper, p, FalseDiscovery.benjaminiHochberg(p));
  }

  private static double mean(double[] y, double[] variance, double tau2) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < y.length; i++) {
      if (!Double.isNaN(y[i])) {
        sum += y[i] / (variance[i] + tau2);
        weights += 1 / (variance[i] + tau2);
      }
    }
    return sum / weights;
  }

  /** The proportion of an angle, cut to 0..pi/2; NaN for an area without a value. */
  private static double share(double y, double angle) {
    double sine = Math.sin(Math.min(Math.PI / 2, Math.max(0, angle)));
    return Double.isNaN(y) ? Double.NaN : sine * sine;
  }
}
