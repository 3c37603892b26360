package org.doorstep.stat.chart;

import java.util.Arrays;
import java.util.TreeSet;
import org.doorstep.stat.Require;

/**
 * XmR chart (individuals and moving range) with the rules of Making Data Count.
 *
 * <p>Centre = mean of the baseline points; limits = centre -/+ multiplier x mean moving range. Source:
 * Wheeler 1993; Nelson 1982 for the screening; NHS England, Making Data Count; NHSRplotthedots 0.2.2.
 */
public final class Xmr {

  private Xmr() {}

  /**
   * How a chart is drawn and read.
   *
   * @param baselineN points of the first segment that fix its limits; 0 = all of them
   * @param rebaseAt positions, counted from 1, where a new segment starts
   */
  public record Settings(double limitMultiplier, double nearLimitMultiplier, int baselineN, int[] rebaseAt,
      boolean screenOutliers, double mrScreenMultiplier, int runLength, int trendLength) {

    /** Limits at 2.66 mean moving ranges, screened, runs and trends of seven points, one segment. */
    public static final Settings DEFAULT =
        new Settings(2.66, 2.66 * 2 / 3, 0, new int[0], true, 3.267, 7, 7);

    public Settings withBaseline(int points) {
      return new Settings(limitMultiplier, nearLimitMultiplier, points, rebaseAt, screenOutliers,
          mrScreenMultiplier, runLength, trendLength);
    }

    public Settings withRebaseAt(int... positions) {
      return new Settings(limitMultiplier, nearLimitMultiplier, baselineN, positions, screenOutliers,
          mrScreenMultiplier, runLength, trendLength);
    }
  }

  /** Limits per segment (NaN = not computable) and a signal per period (null = missing period). */
  public record Chart(double[] center, double[] lowerLimit, double[] upperLimit, double[] meanMovingRange,
      int[] nMovingRanges, Signal[] signals, int nFlags) {}

  /**
   * The chart of a series.
   *
   * @param y one value per period, NaN = missing period
   */
  public static Chart chart(double[] y, Settings settings) {
    int[] starts = starts(y.length, settings.rebaseAt());
    XmrSegment[] segments = new XmrSegment[starts.length];
    Signal[] signals = new Signal[y.length];
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : y.length;
      double[] part = Arrays.copyOfRange(y, starts[i], end);
      segments[i] = XmrSegment.of(part, i == 0 ? settings.baselineN() : 0, settings);
      System.arraycopy(segments[i].signals(part, settings), 0, signals, starts[i], part.length);
    }
    return assemble(segments, signals);
  }

  /** Positions from 0 at which a segment starts. */
  private static int[] starts(int length, int[] rebaseAt) {
    TreeSet<Integer> starts = new TreeSet<>();
    starts.add(0);
    for (int position : rebaseAt) {
      Require.that(position >= 1 && position <= length, "rebase_at names position %d of %d", position,
          length);
      starts.add(position - 1);
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Chart assemble(XmrSegment[] segments, Signal[] signals) {
    int flags = (int) Arrays.stream(signals).filter(signal -> signal != null && signal != Signal.NONE)
        .count();
    return new Chart(
        Arrays.stream(segments).mapToDouble(XmrSegment::center).toArray(),
        Arrays.stream(segments).mapToDouble(XmrSegment::lower).toArray(),
        Arrays.stream(segments).mapToDouble(XmrSegment::upper).toArray(),
        Arrays.stream(segments).mapToDouble(segment -> segment.range().mean()).toArray(),
        Arrays.stream(segments).mapToInt(segment -> segment.range().count()).toArray(), signals, flags);
  }
}
