package org.doorstep.finding;

/**
 * What the detectors have to know of one measure.
 *
 * @param chart the kind of figure
 * @param headline whether all four chart rules apply, and not the limits alone
 */
public record MeasureMeta(String id, ChartKind chart, Better direction, boolean headline) {
}
