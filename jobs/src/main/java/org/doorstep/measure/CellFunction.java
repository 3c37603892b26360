package org.doorstep.measure;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/** Java that turns the cells of one measure into its figures. */
interface CellFunction extends Serializable {

  /** Gives every figure of the measure; cells are sorted by part, area, day and dimension value. */
  void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures);

  /** Whether it is to have the cells of days after the business date too, such as what is planned. */
  default boolean looksAhead() {
    return false;
  }
}
