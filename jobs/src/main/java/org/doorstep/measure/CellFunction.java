package org.doorstep.measure;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/** Java that turns the cells of one measure into its figures. */
interface CellFunction extends Serializable {

  /** Gives every figure of the measure; cells have each key once, in no order. */
  void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures);

  /** Whether it asks for the places of the records, such as villages of which the measure has no figures. */
  default boolean asksForPlaces() {
    return false;
  }

  /** Whether it asks for the days of the records, such as those of any twelve months. */
  default boolean asksForDays() {
    return true;
  }

  /** Whether it is to have the cells of days after the business date too, such as what is planned. */
  default boolean looksAhead() {
    return false;
  }
}
