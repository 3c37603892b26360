package org.doorstep.chart;

/**
 * One period of a series, in order of time: {@code tick} stands under the axis where there is room, {@code
 * value} is NaN for a gap, a new {@code phase} breaks the limits, {@code label} (may be empty) is printed
 * beside a signal and beside the last point.
 */
public record ControlPoint(String tick, double value, Limits limits, int phase, PointMark mark,
    String label) {}
