package org.doorstep.stat.project;

import org.doorstep.stat.Require;

/**
 * Earned schedule (Lipke 2003): the planned time at which today's earned value was due, C + (ev - pv_C)/
 * (pv_(C+1) - pv_C) with C the number of planned cumulative values up to ev. Unlike the money index it does
 * not drift to 1 when a late project ends.
 *
 * @param earnedSchedule in periods, one per earned value
 * @param svT earned schedule minus period number
 * @param spiT earned schedule over period number
 * @param projectedDuration planned periods over the last spiT; NaN when that is 0
 */
public record EarnedSchedule(double[] earnedSchedule, double[] svT, double[] spiT, double projectedDuration) {

  /** From planned and earned cumulative values per period. */
  public static EarnedSchedule of(double[] planned, double[] earned) {
    Require.that(planned.length > 0, "pv_cumulative is empty: there is no plan");
    for (int i = 1; i < planned.length; i++) {
      Require.that(planned[i] >= planned[i - 1], "pv_cumulative[%d] is below pv_cumulative[%d]", i + 1, i);
    }
    EarnedSchedule result =
        new EarnedSchedule(new double[earned.length], new double[earned.length], new double[earned.length],
            0);
    double last = 0;
    for (int i = 0; i < earned.length; i++) {
      double schedule = schedule(planned, earned[i]);
      result.earnedSchedule[i] = schedule;
      result.svT[i] = schedule - (i + 1);
      result.spiT[i] = schedule / (i + 1);
      last = result.spiT[i];
    }
    return new EarnedSchedule(result.earnedSchedule, result.svT, result.spiT,
        last > 0 ? planned.length / last : Double.NaN);
  }

  private static double schedule(double[] planned, double earned) {
    int c = 0;
    while (c < planned.length && planned[c] <= earned) {
      c++;
    }
    if (c == planned.length) {
      return c;
    }
    double before = c == 0 ? 0 : planned[c - 1];
    return c + (earned - before) / (planned[c] - before);
  }
}
