package org.doorstep.chart;

/** One day of a survival curve: share still open after it, with its interval, and how many were at risk. */
public record SurvivalStep(double day, long atRisk, long censored, double survival, double low,
    double high) {}
