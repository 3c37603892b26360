package org.doorstep.chart;

/** The words of a control chart in the reader's language; {@code empty} is printed when there is no point. */
public record ControlWords(String center, String upper, String lower, String target, String empty) {}
