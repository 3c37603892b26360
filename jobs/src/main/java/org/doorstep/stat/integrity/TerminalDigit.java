package org.doorstep.stat.integrity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.Require;
import org.doorstep.stat.area.FalseDiscovery;
import org.doorstep.stat.numeric.ChiSquare;
import org.doorstep.stat.numeric.Sample;
import org.doorstep.stat.proportion.BinomialTest;

/**
 * Whether the last digits of measured numbers are spread evenly: chi-square against 10% each, an exact test
 * per digit with Benjamini-Hochberg, and the share of 0 and 5 against 20%. Not for prices, fees per tariff or
 * numbers that a form rounds.
 *
 * @param statistic NaN without any record, as all shares and p-values
 */
public record TerminalDigit(int n, double statistic, int df, double pValue, double cramersV,
    double[] digitPValue, double[] digitAdjustedP, double shareOf0Or5, double shareOf0Or5PValue) {

  private static final int DIGITS = 10;

  /** The test of how often each digit 0 to 9 was seen. */
  public static TerminalDigit of(int[] counts) {
    Require.that(counts.length == DIGITS, "counts has %d values: expected 10, for digits 0 to 9",
        counts.length);
    int n = Arrays.stream(counts).reduce(0, Math::addExact);
    double expected = n / (double) DIGITS;
    double statistic = n == 0 ? Double.NaN
        : Arrays.stream(counts).mapToDouble(count -> (count - expected) * (count - expected) / expected)
            .sum();
    double[] p = n == 0 ? Sample.missing(DIGITS)
        : IntStream.of(counts).mapToDouble(count -> BinomialTest.twoSided(count, n, 0.1)).toArray();
    int round = counts[0] + counts[5];
    return new TerminalDigit(n, statistic, DIGITS - 1, ChiSquare.upperTail(statistic, DIGITS - 1),
        Math.sqrt(statistic / (9.0 * n)), p, FalseDiscovery.benjaminiHochberg(p), (double) round / n,
        BinomialTest.greater(round, n, 0.2));
  }
}
