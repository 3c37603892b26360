package org.doorstep.stat.chart;

/**
 * A chart of shares or rates whose limits follow each period's own denominator.
 *
 * @param center sum of events over sum of denominators; NaN without denominator
 * @param sigmaZ spread between periods in units of what chance gives; 1 on a plain chart, NaN = not
 *     computable
 * @param lowerLimit one per period, NaN where there is none
 * @param flags true = strictly outside the limits
 */
public record AttributeChart(double center, double sigmaZ, double[] lowerLimit, double[] upperLimit,
    boolean[] flags, int nFlags) {}
