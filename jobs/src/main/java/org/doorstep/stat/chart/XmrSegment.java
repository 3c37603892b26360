package org.doorstep.stat.chart;

import java.util.Arrays;
import org.doorstep.stat.numeric.Sample;

/** The limits of one segment of an XmR chart. */
record XmrSegment(double center, double lower, double upper, MovingRange range) {

  /** Limits from the first {@code baselineN} points that are present, or from all when it is 0. */
  static XmrSegment of(double[] y, int baselineN, Xmr.Settings settings) {
    double[] baseline = Arrays.copyOf(y, baselineLength(y, baselineN));
    double center = Sample.mean(Sample.present(baseline));
    MovingRange range = settings.screenOutliers()
        ? MovingRange.screened(baseline, settings.mrScreenMultiplier()) : MovingRange.of(baseline);
    double width = settings.limitMultiplier() * range.mean();
    return new XmrSegment(center, center - width, center + width, range);
  }

  private static int baselineLength(double[] y, int points) {
    int seen = 0;
    for (int i = 0; i < y.length && points > 0; i++) {
      seen += Double.isNaN(y[i]) ? 0 : 1;
      if (seen == points) {
        return i + 1;
      }
    }
    return y.length;
  }

  Signal[] signals(double[] y, Xmr.Settings settings) {
    return new XmrRules(y, this, settings).signals();
  }
}
