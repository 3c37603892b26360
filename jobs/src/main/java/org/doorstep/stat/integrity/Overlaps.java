package org.doorstep.stat.integrity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Ranks;

/** Visits of one person that overlap in time; intervals are half-open, so touching ones do not. */
public final class Overlaps {

  private Overlaps() {}

  /** Two visits by their positions, from 1, with first &lt; second. */
  public record Pair(int first, int second, double minutes) {}

  /** The pairs that overlap by more than 0 and at least {@code minMinutes}, sorted by first, then second. */
  public static List<Pair> of(double[] start, double[] end, double minMinutes) {
    for (int i = 0; i < start.length; i++) {
      Require.that(end[i] >= start[i], "end[%d] is before start[%d]", i + 1, i + 1);
    }
    int[] order = Ranks.order(start);
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < order.length; a++) {
      for (int b = a + 1; b < order.length && start[order[b]] < end[order[a]]; b++) {
        double minutes = Math.min(end[order[a]], end[order[b]]) - start[order[b]];
        if (minutes > 0 && minutes >= minMinutes) {
          pairs.add(new Pair(Math.min(order[a], order[b]) + 1, Math.max(order[a], order[b]) + 1, minutes));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
    return pairs;
  }
}
