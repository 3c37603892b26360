package org.doorstep.chart;

import java.util.List;

/** One group's open matters by age, youngest first, as many counts as the chart has ages. */
public record AgeRow(String name, List<Long> counts) {}
