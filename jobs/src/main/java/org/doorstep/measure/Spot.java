package org.doorstep.measure;

import org.doorstep.period.Period;

/** One area and period for which a function makes the figures of a measure. */
record Spot(Measure measure, Scope scope, Areas.Area area, Period period) {

  /** The figure as it is observed here. */
  Observation of(String output, Figure figure) {
    Observation.Key key =
        new Observation.Key(measure.id(), output, area.code(), area.level(), period, "", "");
    return Observation.of(key, figure, scope.state(period));
  }
}
