package org.doorstep.finding;

/**
 * How a finding was come by.
 *
 * @param kind last part of the finding's id: one figure has at most one finding of each kind
 * @param code published code of the method
 * @param family tests that are corrected together
 * @param parameters as JSON
 * @param n points of the series, areas compared or cases of the cohort; null when it may not be shown
 * @param baselineFrom label of the first period that says what is usual; null without one
 * @param observations what it rests on, see {@link Evidence}
 */
record Method(String kind, String code, String family, String parameters, Integer n, String baselineFrom,
    String baselineTo, String observations) {
}
