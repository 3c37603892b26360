package org.doorstep.chart;

/** The words of a Lorenz chart: a note such as the Gini index, the two axes, no data. */
public record LorenzWords(String note, String equality, String baseAxis, String shareAxis, String empty) {}
