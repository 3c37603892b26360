package org.doorstep.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.doorstep.period.Period;

/**
 * V04: days since the last valid visit over the villages of an area at the period's end; a village never visited
 * waits since the first visit on record anywhere.
 */
final class LongestWait implements CellFunction {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean asksForPlaces() {
    return true;
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    Map<String, TreeSet<LocalDate>> days = VisitDays.byVillage(cells);
    if (days.isEmpty()) {
      return;
    }
    LocalDate first = VisitDays.first(days);
    for (Period period : scope.periods(measure.periods(), first)) {
      LocalDate end = scope.seenUntil(period);
      scope.areas().villagesOn(end).forEach((code, villages) -> {
        Areas.Area area = scope.areas().get(code);
        if (measure.areas().contains(area.level())) {
          double[] waits = villages.stream()
              .mapToDouble(village ->
                  village.codes().stream().mapToLong(part -> waitDays(days.get(part), first, end)).min().orElseThrow())
              .sorted().toArray();
          measure.outputs().forEach(output -> figures.accept(Observation.of(
              new Observation.Key(measure.id(), output, code, area.level(), period, "", ""),
              Figure.plain(output.equals("max") ? waits[waits.length - 1] : Quantiles.of(waits, 0.9), waits.length),
              scope.state(period))));
        }
      });
    }
  }

  private static long waitDays(TreeSet<LocalDate> days, LocalDate first, LocalDate end) {
    LocalDate last = days == null ? null : days.floor(end);
    return ChronoUnit.DAYS.between(last == null ? first : last, end);
  }
}
