package org.doorstep.chart;

/** The words of a survival chart: the day axis, the heading of the row of open matters, no data. */
public record SurvivalWords(String dayAxis, String atRisk, String empty) {}
