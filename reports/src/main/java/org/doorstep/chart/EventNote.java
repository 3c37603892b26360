package org.doorstep.chart;

/** Something that happened just before the period at {@code position} (0 = first), with its short text. */
public record EventNote(int position, String text) {}
