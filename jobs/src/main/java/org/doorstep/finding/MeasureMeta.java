package org.doorstep.finding;

import java.util.Map;

/**
 * What the detectors have to know of one measure.
 *
 * @param chart the kind of figure
 * @param headline whether all four chart rules apply, and not the limits alone
 * @param carried whether its neighbouring periods share most of what they count, as rolling figures and stocks do, so
 *     that none tells of its own
 * @param outputs which way each output is better; one that is not named, as the measure
 */
public record MeasureMeta(String id, ChartKind chart, Better direction, boolean headline, boolean carried,
    Map<String, Better> outputs) {

  /** A measure whose outputs are better all in one way. */
  public MeasureMeta(String id, ChartKind chart, Better direction, boolean headline, boolean carried) {
    this(id, chart, direction, headline, carried, Map.of());
  }

  /** A measure whose periods have cases of their own. */
  public MeasureMeta(String id, ChartKind chart, Better direction, boolean headline) {
    this(id, chart, direction, headline, false);
  }

  /** Which way an output is better. */
  Better direction(String output) {
    return outputs.getOrDefault(output, direction);
  }
}
