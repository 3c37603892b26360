package org.doorstep.stat.chart;

import java.util.Arrays;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Sample;

/**
 * The t chart: time between rare events, made symmetric by a power.
 *
 * <p>w = y^power; mean(w) -/+ sigmas x mean|w_i - w_(i-1)|/d2, raised back; a negative lower limit becomes 0.
 * Source: Nelson 1994; Provost and Murray 2011.
 */
public final class GapTimeChart {

  private GapTimeChart() {}

  /** How times are transformed and limits made. */
  public record Settings(double power, double d2, double sigmas) {

    public static final Settings DEFAULT = new Settings(1 / 3.6, 1.128, 3);
  }

  /** Limits are NaN with fewer than two times. */
  public record Chart(double center, double lowerLimit, double upperLimit, boolean[] flags) {}

  /** The chart of times between events, each more than 0. */
  public static Chart chart(double[] times, Settings settings) {
    Require.that(Arrays.stream(times).allMatch(time -> time > 0), "a time is not more than 0");
    double[] w = Arrays.stream(times).map(time -> Math.pow(time, settings.power())).toArray();
    double center = Sample.mean(w);
    double width = settings.sigmas() * MovingRange.of(w).mean() / settings.d2();
    boolean[] flags = new boolean[w.length];
    for (int i = 0; i < w.length; i++) {
      flags[i] = w[i] > center + width || w[i] < center - width;
    }
    return new Chart(back(center, settings), back(Math.max(0, center - width), settings),
        back(center + width, settings), flags);
  }

  private static double back(double w, Settings settings) {
    return Math.pow(w, 1 / settings.power());
  }
}
