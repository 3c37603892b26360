package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.doorstep.period.Period;

/** V03: villages with a valid visit in the twelve months up to the period's end, of all villages. */
final class VillageCoverage implements CellFunction {

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
      LocalDate end = scope.seenUntil(period).plusDays(1);
      LocalDate from = end.minusYears(1);
      Map<String, List<Areas.Village>> villages = scope.areas().villagesOn(scope.seenUntil(period));
      villages.forEach((code, members) -> {
        Areas.Area area = scope.areas().get(code);
        if (measure.areas().contains(area.level())) {
          long visited = members.stream().filter(village ->
              village.codes().stream().anyMatch(part -> wasVisited(days.get(part), from, end))).count();
          Figure figure = first.isAfter(from)
              ? Figure.none("not-elapsed", (double) visited, (double) members.size(), members.size())
              : Shares.figure(visited, members.size());
          figures.accept(Observation.of(new Observation.Key(measure.id(), "value", code, area.level(), period, "", ""),
              figure, scope.state(period)));
        }
      });
    }
  }

  private static boolean wasVisited(TreeSet<LocalDate> days, LocalDate from, LocalDate end) {
    if (days == null) {
      return false;
    }
    LocalDate next = days.ceiling(from);
    return next != null && next.isBefore(end);
  }
}
