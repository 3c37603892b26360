package org.doorstep.finding;

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
}
