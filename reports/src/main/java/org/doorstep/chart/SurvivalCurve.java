package org.doorstep.chart;

import java.util.List;

/** One group's survival steps in order of days; {@code median} is NaN when it is not reached. */
public record SurvivalCurve(String name, List<SurvivalStep> steps, double median, String medianLabel) {}
