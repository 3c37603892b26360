package org.doorstep.chart;

/**
 * One area with two values to be compared, such as its share of the need and of the money; NaN is not
 * drawn.
 */
public record PairRow(String name, double first, double second, boolean flagged) {}
