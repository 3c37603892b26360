package org.doorstep.finding;

/**
 * What the detectors have to know of one measure.
 *
 * @param chart the kind of figure
 * @param headline whether all four chart rules apply, and not the limits alone
 * @param carried whether its neighbouring periods share most of what they count, as rolling figures and stocks do, so
 *     that none tells of its own
 */
public record MeasureMeta(String id, ChartKind chart, Better direction, boolean headline, boolean carried) {

  /** A measure whose periods have cases of their own. */
  public MeasureMeta(String id, ChartKind chart, Better direction, boolean headline) {
    this(id, chart, direction, headline, false);
  }
}
