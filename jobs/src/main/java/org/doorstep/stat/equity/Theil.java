package org.doorstep.stat.equity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.numeric.Sample;

/**
 * Theil's T and L (mean log deviation) with their split within and between groups. T = mean of x/mu
 * log(x/mu), where an amount of 0 contributes 0 and stays in mu; L = mean of log(mu/x), infinite with an
 * amount of 0. Sources: Theil 1967; Shorrocks 1980.
 *
 * @param groupTheilT one per group; NaN for a group without any amount
 */
public record Theil(double theilT, double theilL, double theilTWithin, double theilTBetween,
    double theilLWithin, double theilLBetween, double[] groupTheilT, double[] groupAmountShare) {

  private static final double NAN = Double.NaN;

  /** The two indices without a split. */
  public static Theil of(double[] x, double[] w) {
    Units units = Units.of(x, w);
    return new Theil(t(units), l(units), NAN, NAN, NAN, NAN, null, null);
  }

  /**
   * The two indices and their split.
   *
   * @param group number of each unit's group, from 0
   * @param groups how many groups there are
   */
  public static Theil split(double[] x, double[] w, int[] group, int groups) {
    Units all = Units.of(x, w);
    Units[] parts = IntStream.range(0, groups).mapToObj(g -> part(all, group, g)).toArray(Units[]::new);
    double[] amounts = Arrays.stream(parts).mapToDouble(part -> share(part, all, part.mean() / all.mean()))
        .toArray();
    double[] people = Arrays.stream(parts).mapToDouble(part -> share(part, all, 1)).toArray();
    double[] ts = Arrays.stream(parts).mapToDouble(Theil::t).toArray();
    double[] ls = Arrays.stream(parts).mapToDouble(Theil::l).toArray();
    double t = t(all);
    double l = l(all);
    return new Theil(t, l, computable(t, weighted(amounts, ts)),
        computable(t, weightedLogRatios(amounts, people)),
        computable(l, weighted(people, ls)), computable(l, weightedLogRatios(people, amounts)),
        all.refused() ? null : ts, all.refused() ? null : amounts);
  }

  private static double computable(double whole, double part) {
    return Double.isNaN(whole) ? NAN : part;
  }

  private static double t(Units units) {
    return units.computable() ? units.meanOf(r -> r == 0 ? 0 : r * Math.log(r)) : NAN;
  }

  private static double l(Units units) {
    return units.computable() ? units.meanOf(r -> -Math.log(r)) : NAN;
  }

  private static Units part(Units all, int[] group, int wanted) {
    int[] members = IntStream.range(0, group.length).filter(i -> group[i] == wanted).toArray();
    return new Units(Arrays.stream(members).mapToDouble(i -> all.x()[i]).toArray(),
        Arrays.stream(members).mapToDouble(i -> all.w()[i]).toArray());
  }

  private static double share(Units part, Units all, double relativeMean) {
    return part.weight() / all.weight() * relativeMean;
  }

  private static double weighted(double[] weights, double[] values) {
    double[] terms = new double[weights.length];
    Arrays.setAll(terms, i -> weights[i] == 0 ? 0 : weights[i] * values[i]);
    return Sample.sum(terms);
  }

  private static double weightedLogRatios(double[] a, double[] b) {
    double[] terms = new double[a.length];
    Arrays.setAll(terms, i -> a[i] == 0 ? 0 : a[i] * Math.log(a[i] / b[i]));
    return Sample.sum(terms);
  }
}
