package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * Adds the cells of one measure up to areas and periods: days to weeks and months while the cells pass by, then areas
 * to their parents and months to quarters and years. A county is so always the sum of its parts.
 */
final class Rollup {

  /** What sums are for. */
  record Key(String part, Areas.Area area, Period period, String dimensionValue) {}

  private record Place(String part, String areaCode, String dimensionValue) {}

  private final Measure measure;
  private final Scope scope;
  private final Map<Place, Map<Period, Tally>> brief = new HashMap<>();
  private final Map<LocalDate, List<Period>> periods = new HashMap<>();

  Rollup(Measure measure, Scope scope) {
    this.measure = measure;
    this.scope = scope;
  }

  /** Takes one cell in. */
  void add(Cell cell) {
    Map<Period, Tally> byPeriod = brief.computeIfAbsent(
        new Place(cell.part(), cell.areaCode(), cell.dimensionValue()), place -> new HashMap<>());
    for (Period period : periods.computeIfAbsent(cell.day(), this::briefPeriods)) {
      byPeriod.computeIfAbsent(period, each -> new Tally()).add(cell, lengthDays(cell));
    }
  }

  /** Gives the sums of every area, period and dimension value that the measure is declared for. */
  void forEach(BiConsumer<Key, Tally> sums) {
    Map<Key, Tally> wide = new HashMap<>();
    brief.forEach((place, byPeriod) -> {
      List<Areas.Area> areas = scope.areas().lineage(place.areaCode()).stream()
          .filter(area -> measure.areas().contains(area.level())).toList();
      List<String> values = Stream.of("", place.dimensionValue()).distinct().toList();
      byPeriod.forEach((period, tally) -> longer(period).forEach(to -> areas.forEach(area -> values.forEach(value ->
          wide.computeIfAbsent(new Key(place.part(), area, to, value), key -> new Tally()).add(tally)))));
    });
    wide.forEach(sums);
  }

  private List<Period> briefPeriods(LocalDate day) {
    List<Period> holding = new ArrayList<>();
    if (measure.periods().contains("week")) {
      holding.add(Period.of(PeriodKind.WEEK, day));
    }
    holding.add(Period.of(PeriodKind.MONTH, day));
    return holding;
  }

  private List<Period> longer(Period period) {
    return Stream.of(PeriodKind.values())
        .filter(kind -> (kind == PeriodKind.WEEK) == (period.kind() == PeriodKind.WEEK))
        .filter(kind -> measure.periods().contains(kind.code()))
        .map(kind -> Period.of(kind, period.start())).toList();
  }

  /** How long a finished duration took; one that runs is cut at the business date, less the days it stood still. */
  private int lengthDays(Cell cell) {
    if (cell.isEnded()) {
      return cell.duration() == null ? 0 : cell.duration();
    }
    LocalDate asOf = scope.businessDate();
    int passed = measure.parts().get(cell.part()).clock().equals("working-days")
        ? scope.rules().days().between(cell.day(), asOf) : (int) (asOf.toEpochDay() - cell.day().toEpochDay());
    return Math.max(0, passed + 1 + cell.duration());
  }
}
