package org.doorstep.finding;

import java.util.Arrays;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.chart.Xmr;

/**
 * The four rules on a chart whose limits differ from period to period.
 *
 * <p>Outside, two of three and run are the same on the plotted value and on its distance from the centre, so
 * they are read there, where the limits are -3 and 3 everywhere; the trend is that of the plotted value.
 */
final class FixedLimitRules {

  /**
   * Two points whose mean is 0 and whose moving range is 1 fix centre and limits; the gap keeps them apart.
   */
  private static final double[] FRAME = {0.5, -0.5, Double.NaN};
  private static final int NEVER = Integer.MAX_VALUE;
  private static final Xmr.Settings OF_DISTANCES =
      new Xmr.Settings(3, 2, 2, new int[0], false, NEVER, 7, NEVER);
  private static final Xmr.Settings OF_TRENDS =
      new Xmr.Settings(1e9, 1e9, 0, new int[0], false, NEVER, NEVER, 7);

  private FixedLimitRules() {
  }

  /** One signal per period, null for a gap; none at all where no distance is known. */
  static Signal[] signals(double[] values, double[] z) {
    double[] framed = Arrays.copyOf(FRAME, FRAME.length + z.length);
    System.arraycopy(z, 0, framed, FRAME.length, z.length);
    Signal[] byDistance = Arrays.copyOfRange(
        Xmr.chart(framed, OF_DISTANCES).signals(), FRAME.length, framed.length);
    Signal[] byTrend = Xmr.chart(values, OF_TRENDS).signals();
    Signal[] signals = new Signal[z.length];
    Arrays.setAll(signals, i -> first(byDistance[i], byTrend[i]));
    return signals;
  }

  private static Signal first(Signal byDistance, Signal byTrend) {
    boolean outside = byDistance == Signal.ABOVE_LIMIT || byDistance == Signal.BELOW_LIMIT;
    boolean trend = byTrend == Signal.TREND_UP || byTrend == Signal.TREND_DOWN;
    return trend && byDistance != null && !outside ? byTrend : byDistance;
  }
}
