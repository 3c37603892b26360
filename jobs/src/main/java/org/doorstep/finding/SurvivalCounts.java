package org.doorstep.finding;

import java.util.List;
import java.util.TreeMap;
import org.doorstep.period.Period;

/**
 * How long the cases of one cohort took, counted by day.
 *
 * @param day rising days since the start
 * @param events cases that came to their end on the day
 * @param censored cases still open when last seen on the day
 */
public record SurvivalCounts(String measureId, String areaCode, Period period, String dimension,
    String dimensionValue, int[] day, long[] events, long[] censored) {

  /** The counts of several cohorts as those of one, named after the last. */
  public static SurvivalCounts together(List<SurvivalCounts> cohorts) {
    TreeMap<Integer, long[]> days = new TreeMap<>();
    for (SurvivalCounts cohort : cohorts) {
      for (int i = 0; i < cohort.day.length; i++) {
        long[] sums = days.computeIfAbsent(cohort.day[i], day -> new long[2]);
        sums[0] += cohort.events[i];
        sums[1] += cohort.censored[i];
      }
    }
    SurvivalCounts last = cohorts.get(cohorts.size() - 1);
    return new SurvivalCounts(last.measureId, last.areaCode, last.period, last.dimension, last.dimensionValue,
        days.keySet().stream().mapToInt(Integer::intValue).toArray(),
        days.values().stream().mapToLong(sums -> sums[0]).toArray(),
        days.values().stream().mapToLong(sums -> sums[1]).toArray());
  }

  /** The same under the name of another period. */
  public SurvivalCounts at(Period named) {
    return new SurvivalCounts(measureId, areaCode, named, dimension, dimensionValue, day, events, censored);
  }
}
