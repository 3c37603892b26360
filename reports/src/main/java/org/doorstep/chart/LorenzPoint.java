package org.doorstep.chart;

/**
 * One corner of a Lorenz curve: the poorest share {@code base} (0..1) holds {@code share} (0..1); a {@code
 * label} that is not empty is printed beside it.
 */
public record LorenzPoint(double base, double share, String label) {}
