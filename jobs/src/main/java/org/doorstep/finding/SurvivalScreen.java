package org.doorstep.finding;

import java.util.List;
import java.util.Map;

/**
 * Whether the cases of a period took longer or shorter than those before: the log-rank test, further out than the
 * periods before are from each other, corrected over all pairs of the period, and the difference of the mean time up
 * to the last day that both were seen. Its findings have the output "curve".
 */
public final class SurvivalScreen {

  private SurvivalScreen() {
  }

  /** One finding for each pair whose measure is among these, sorted. */
  public static List<Finding> screen(List<SurvivalPair> pairs, Map<String, MeasureMeta> measures) {
    return Tested.corrected(pairs.stream().filter(pair -> measures.containsKey(pair.now().measureId()))
        .map(pair -> SurvivalTest.of(pair, measures.get(pair.now().measureId()))).toList());
  }
}
