package org.doorstep.chart;

/** One area's things due, such as milestones: how many there were and how many of them were met. */
public record DotRow(String name, long met, long due) {}
