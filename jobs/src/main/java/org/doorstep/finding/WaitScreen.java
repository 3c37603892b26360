package org.doorstep.finding;

import java.util.List;
import java.util.Map;

/**
 * Where nothing has happened for longer than is usual in the same place: a t chart of the days between, on which the
 * wait that is not over yet is held against the upper limit, corrected over all places. Only a long wait can signal.
 */
public final class WaitScreen {

  private WaitScreen() {
  }

  /** One finding for each place, sorted. */
  public static List<Finding> screen(List<Waiting> places, Map<String, MeasureMeta> measures) {
    return Tested.corrected(
        places.stream().map(place -> new WaitTest(place, measures.get(place.measureId()))).toList());
  }
}
