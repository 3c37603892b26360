package org.doorstep.finding;

import java.util.Map;

/**
 * What the detectors have to know of one measure.
 *
 * @param chart the kind of figure
 * @param headline whether all four chart rules apply, and not the limits alone
 * @param memory what a period's figure has from the period before
 * @param outputs which way each output is better; one that is not named, as the measure
 */
public record MeasureMeta(String id, ChartKind chart, Better direction, boolean headline, Memory memory,
    Map<String, Better> outputs) {

  /** A measure whose outputs are better all in one way. */
  public MeasureMeta(String id, ChartKind chart, Better direction, boolean headline, Memory memory) {
    this(id, chart, direction, headline, memory, Map.of());
  }

  /** A measure whose periods have cases of their own. */
  public MeasureMeta(String id, ChartKind chart, Better direction, boolean headline) {
    this(id, chart, direction, headline, Memory.NONE);
  }

  /** Whether neighbouring periods share most of what they count, so that none tells of its own. */
  boolean carried() {
    return memory != Memory.NONE;
  }

  /** Which way an output is better. */
  Better direction(String output) {
    return outputs.getOrDefault(output, direction);
  }
}
