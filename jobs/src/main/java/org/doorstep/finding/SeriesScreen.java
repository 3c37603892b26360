package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.doorstep.period.Period;

/**
 * What a control chart sees late, on the headline measures: slow drift, a trend, and a step that calls for a new
 * baseline. Each is a family of its own in each period; a series is judged where it has a figure and limits.
 */
public final class SeriesScreen {

  private SeriesScreen() {
  }

  /** The findings of the judged periods, sorted. */
  public static List<Finding> screen(Collection<Series> series, Map<String, MeasureMeta> measures,
      Collection<Period> judged, List<Rebaseline> rebaselines) {
    List<Tested> tests = new ArrayList<>();
    for (Series one : series) {
      MeasureMeta measure = measures.get(one.measureId());
      if (measure != null && measure.headline() && measure.chart() != ChartKind.RARE) {
        Phases phases = Phases.of(one, rebaselines);
        judged.stream().filter(period -> period.kind() == one.periodKind())
            .map(period -> ControlChart.of(phases.at(period), measure, period))
            .filter(ControlChart::isReady).forEach(chart -> tests.addAll(tests(chart)));
      }
    }
    return Tested.corrected(tests);
  }

  private static List<Tested> tests(ControlChart chart) {
    List<Tested> tests = new ArrayList<>(List.of(new TrendTest(chart), new StepTest(chart)));
    if (chart.limits().fault().isEmpty()) {
      tests.add(DriftTest.cusum(chart));
      tests.add(DriftTest.ewma(chart));
    }
    return tests;
  }
}
