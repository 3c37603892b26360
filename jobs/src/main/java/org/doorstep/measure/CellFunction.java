package org.doorstep.measure;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/** Java that turns the cells of one measure into its figures. */
interface CellFunction extends Serializable {

  /** Gives every figure of the measure; cells have each key once, in no order. */
  void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures);

  /** Whether all that it asks of areas and days is in which areas and periods of the measure they lie. */
  default boolean isFolded() {
    return false;
  }

  /** Whether it is to have the cells of days after the business date too, such as what is planned. */
  default boolean looksAhead() {
    return false;
  }
}
