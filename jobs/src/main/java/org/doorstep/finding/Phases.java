package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.period.Period;

/**
 * One series cut at its signed rebaselines: each phase has limits of its own, and no run, trend or moving range
 * crosses a cut.
 */
record Phases(List<Series> list) {

  static Phases of(Series series, List<Rebaseline> rebaselines) {
    List<Period> cuts = rebaselines.stream().filter(one -> one.concerns(series)).map(Rebaseline::from)
        .sorted().distinct().toList();
    List<Series> phases = new ArrayList<>();
    for (int i = 0; i <= cuts.size(); i++) {
      Period from = i == 0 ? null : cuts.get(i - 1);
      Period until = i == cuts.size() ? null : cuts.get(i);
      phases.add(series.between(from, until));
    }
    phases.removeIf(phase -> phase.points().isEmpty());
    return new Phases(phases.isEmpty() ? List.of(series) : phases);
  }

  /** The phase that holds the period, or the last before it; the first where there is none. */
  Series at(Period period) {
    Series found = list.get(0);
    for (Series phase : list.subList(1, list.size())) {
      found = phase.first().compareTo(period) <= 0 ? phase : found;
    }
    return found;
  }

  /** The finished periods of all phases as rows. */
  List<ChartPoint> rows(MeasureMeta measure) {
    List<ChartPoint> rows = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (!list.get(i).points().isEmpty()) {
        ControlChart chart = ControlChart.of(list.get(i), measure, list.get(i).last());
        rows.addAll(chart.rows(i + 1, chart.last() < 0 ? 1 : place(rows, chart.start())));
      }
    }
    return rows;
  }

  /** The place of a phase's first period in the whole series. */
  private static int place(List<ChartPoint> before, Period start) {
    if (before.isEmpty()) {
      return 1;
    }
    ChartPoint last = before.get(before.size() - 1);
    int place = last.position();
    for (Period at = Period.parse(last.period()); at.compareTo(start) < 0; at = at.next()) {
      place++;
    }
    return place;
  }
}
