package org.doorstep.chart;

/** The words of a pair chart: what the ring stands for, what the dot stands for, no data. */
public record PairWords(String first, String second, String empty) {}
