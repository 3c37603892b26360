package org.doorstep.stat.chart;

import java.util.Arrays;
import org.doorstep.stat.numeric.Sample;

/**
 * Mean absolute change between neighbours that are both present (NaN = missing), with an optional single pass
 * that drops ranges of at least {@code multiplier} times their mean (Nelson 1982).
 */
record MovingRange(double mean, int count) {

  static MovingRange of(double[] values) {
    return ofRanges(ranges(values));
  }

  static MovingRange screened(double[] values, double multiplier) {
    double[] ranges = ranges(values);
    double mean = Sample.mean(ranges);
    if (!(mean > 0)) {
      return new MovingRange(mean, ranges.length);
    }
    double[] kept = Arrays.stream(ranges).filter(range -> range < multiplier * mean).toArray();
    return new MovingRange(Sample.mean(kept), kept.length);
  }

  private static MovingRange ofRanges(double[] ranges) {
    return new MovingRange(Sample.mean(ranges), ranges.length);
  }

  private static double[] ranges(double[] values) {
    double[] ranges = new double[Math.max(0, values.length - 1)];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = Math.abs(values[i + 1] - values[i]);
    }
    return Sample.present(ranges);
  }
}
