package org.doorstep.finding;

/** One row of the published chart points: one period on one control chart; missing numbers are null. */
public record ChartPoint(String measureId, String output, String areaCode, String periodKind, String period,
    int position, Double numerator, Double denominator, Double value, Double center, Double lowerLimit,
    Double upperLimit, String signal, int phase, String mark) {
}
