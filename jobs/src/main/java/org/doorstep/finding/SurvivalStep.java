package org.doorstep.finding;

/** One row of the published survival steps: one day with an exit on one curve; missing numbers are null. */
public record SurvivalStep(String measureId, String areaCode, String periodKind, String period,
    String dimension, String dimensionValue, int day, long atRisk, long events, long censored,
    Double survival, Double low, Double high) {
}
