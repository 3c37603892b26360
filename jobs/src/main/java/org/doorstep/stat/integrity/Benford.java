package org.doorstep.stat.integrity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.ChiSquare;

/**
 * Benford's law for the first or the first two digits: mean absolute deviation of shares, chi-square, z per
 * digit group (with continuity correction where it is smaller than the difference), and the groups with the
 * largest excess. Source: Nigrini 2012. To pick records to read, not as proof.
 *
 * @param mad NaN without records, as statistic, p-value and z
 */
public record Benford(int n, int[] counts, double mad, NigriniClass nigriniClass, double statistic, int df,
    double pValue, double[] z, int[] largestExcess) {

  /**
   * The test of how often each digit group leads.
   *
   * @param counts for digits 1 to 9 or 10 to 99
   * @param top how many groups of largest excess to name
   */
  public static Benford of(int[] counts, int digits, int top) {
    int groups = LeadingDigits.groups(digits);
    Require.that(counts.length == groups, "counts has %d values: expected %d", counts.length, groups);
    int n = Arrays.stream(counts).reduce(0, Math::addExact);
    double[] expected = IntStream.range(0, groups)
        .mapToDouble(i -> LeadingDigits.share(LeadingDigits.first(digits) + i)).toArray();
    double[] share = Arrays.stream(counts).mapToDouble(count -> (double) count / n).toArray();
    double[] gap = new double[groups];
    Arrays.setAll(gap, i -> Math.abs(share[i] - expected[i]));
    double mad = Arrays.stream(gap).sum() / groups;
    double statistic = IntStream.range(0, groups).mapToDouble(i -> n * gap[i] * gap[i] / expected[i]).sum();
    double[] z = IntStream.range(0, groups).mapToDouble(i -> z(gap[i], expected[i], n)).toArray();
    return new Benford(n, counts, mad, NigriniClass.of(mad, digits), statistic, groups - 1,
        ChiSquare.upperTail(statistic, groups - 1), z, largest(counts, expected, digits, top));
  }

  private static double z(double gap, double expected, int n) {
    double correction = 1 / (2.0 * n);
    return (gap > correction ? gap - correction : gap) / Math.sqrt(expected * (1 - expected) / n);
  }

  private static int[] largest(int[] counts, double[] expected, int digits, int top) {
    int n = Arrays.stream(counts).sum();
    return IntStream.range(0, counts.length).boxed()
        .sorted(Comparator.comparingDouble(i -> n * expected[i] - counts[i]))
        .limit(n == 0 ? 0 : top).mapToInt(i -> i + LeadingDigits.first(digits)).toArray();
  }

  /** The mean absolute deviation that honest data of n records have: mean of sqrt(2p(1-p)/(pi n)). */
  public static double expectedMad(int n, int digits) {
    int groups = LeadingDigits.groups(digits);
    return IntStream.range(0, groups).mapToDouble(i -> LeadingDigits.share(LeadingDigits.first(digits) + i))
        .map(p -> Math.sqrt(2 * p * (1 - p) / (Math.PI * n))).sum() / groups;
  }
}
