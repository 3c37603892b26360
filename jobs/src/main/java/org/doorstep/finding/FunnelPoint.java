package org.doorstep.finding;

/** One row of the published funnel points: one area in one funnel; missing numbers are null. */
public record FunnelPoint(String measureId, String periodKind, String period, String areaCode,
    Double numerator, Double denominator, Double value, Double pValue, Double adjustedP, String flag,
    String mark) {
}
