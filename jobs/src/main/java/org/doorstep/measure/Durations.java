package org.doorstep.measure;

import java.util.Arrays;
import java.util.List;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.SurvivalTable;

/** Figures of how long something takes, from counts of whole days; what still runs is censored, never dropped. */
final class Durations {

  private static final double CONFIDENCE = 0.95;

  /** How many cases of one length ended or still run. */
  record Entry(int length, boolean ended, long cases) {}

  private Durations() {}

  /** The curve of counts by rising length. */
  static KaplanMeier curve(List<Entry> entries) {
    return KaplanMeier.of(table(entries), CONFIDENCE);
  }

  /** Median or 90th percentile of counts by rising length; none when the curve does not come down so far. */
  static Figure figure(List<Entry> entries, String output) {
    long cases = entries.stream().mapToLong(Entry::cases).sum();
    long ended = entries.stream().filter(Entry::ended).mapToLong(Entry::cases).sum();
    if (cases <= 0) {
      return Figure.none("no-denominator", null, null, 0);
    }
    KaplanMeier.Quantile quantile = curve(entries).quantile(output.equals("p90") ? 0.9 : 0.5);
    return Double.isNaN(quantile.value())
        ? Figure.none("not-reached", (double) ended, (double) cases, cases)
        : new Figure((double) ended, (double) cases, cases, quantile.value(), known(quantile.low()),
            known(quantile.high()), "");
  }

  private static SurvivalTable table(List<Entry> entries) {
    double[] days = new double[entries.size()];
    long[] ended = new long[days.length];
    long[] running = new long[days.length];
    int size = 0;
    for (Entry entry : entries) {
      if (size == 0 || days[size - 1] != entry.length()) {
        days[size++] = entry.length();
      }
      (entry.ended() ? ended : running)[size - 1] += entry.cases();
    }
    return SurvivalTable.ofCounts(Arrays.copyOf(days, size), Arrays.copyOf(ended, size), Arrays.copyOf(running, size));
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
