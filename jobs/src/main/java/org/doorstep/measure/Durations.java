package org.doorstep.measure;

import java.util.List;
import java.util.TreeMap;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.SurvivalTable;

/** Figures of how long something takes, from counts of whole days; what still runs is censored, never dropped. */
final class Durations {

  private static final double CONFIDENCE = 0.95;

  /** How many cases of one length ended or still run. */
  record Entry(int length, boolean ended, long cases) {}

  private Durations() {}

  /** The curve of these counts. */
  static KaplanMeier curve(List<Entry> entries) {
    return KaplanMeier.of(table(entries), CONFIDENCE);
  }

  /** Median or 90th percentile; none when the curve does not come down so far. */
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
    TreeMap<Integer, long[]> days = new TreeMap<>();
    for (Entry entry : entries) {
      days.computeIfAbsent(entry.length(), length -> new long[2])[entry.ended() ? 0 : 1] += entry.cases();
    }
    return SurvivalTable.ofCounts(days.keySet().stream().mapToDouble(Integer::doubleValue).toArray(),
        days.values().stream().mapToLong(counts -> counts[0]).toArray(),
        days.values().stream().mapToLong(counts -> counts[1]).toArray());
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
