package org.doorstep.finding;

/** One row of the published findings: what one detector concluded on one figure; missing numbers are null. */
public record Finding(String findingId, String measureId, String output, String areaCode, String periodKind,
    String period, String method, String family, Integer n, String baselineFrom, String baselineTo,
    Double center, Double lowerLimit, Double upperLimit, Double sigmaZ, Double statistic, Double pValue,
    Double adjustedP,
    String signal, String direction, String verdict, String reason, double importance, String parameters) {
}
