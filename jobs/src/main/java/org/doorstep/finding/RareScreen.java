package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.doorstep.period.Period;

/**
 * Events rarer than one a period: a g chart of the periods without any between those with some. A count too small to
 * be shown is an event all the same, as its mark tells everybody; no number of it is used.
 */
public final class RareScreen {

  private RareScreen() {
  }

  /** One finding for each series of a rare measure and judged period of its kind, sorted. */
  public static List<Finding> screen(Collection<Series> series, Map<String, MeasureMeta> measures,
      Collection<Period> judged) {
    List<Tested> tests = new ArrayList<>();
    for (Series one : series) {
      MeasureMeta measure = measures.get(one.measureId());
      if (measure != null && measure.chart() == ChartKind.RARE && !one.points().isEmpty()) {
        judged.stream().filter(period -> period.kind() == one.periodKind())
            .forEach(period -> tests.add(RareTest.of(one, measure, period)));
      }
    }
    return Tested.corrected(tests);
  }
}
