package org.doorstep.stat.integrity;

import java.util.Arrays;
import org.doorstep.stat.Require;
import org.doorstep.stat.proportion.BinomialTest;
import org.doorstep.stat.trend.RateRatio;

/**
 * Whether records bunch in the last working days of a period: their share against last/K, and the ratio of
 * daily rates with the other days. Contracts end at year end legitimately: compare with other years and
 * peers.
 *
 * @param share NaN without records, as the p-value
 * @param ratio infinite when the other days have no record
 */
public record PeriodEnd(double share, double expectedShare, double pValue, double ratio, double low,
    double high) {

  /** The screen of records per working day, of which the last ones are in question. */
  public static PeriodEnd of(int[] counts, int last, double conf) {
    int days = counts.length;
    Require.that(last < days, "last is %d of %d days: expected fewer", last, days);
    int all = Arrays.stream(counts).reduce(0, Math::addExact);
    int late = Arrays.stream(counts, days - last, days).sum();
    double expected = (double) last / days;
    RateRatio ratio =
        RateRatio.of(new RateRatio.Rate(late, last), new RateRatio.Rate(all - late, days - last), conf);
    return new PeriodEnd((double) late / all, expected, BinomialTest.greater(late, all, expected),
        ratio.ratio(), ratio.low(), ratio.high());
  }
}
