package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * Adds the cells of one measure up to areas and periods: by day while the cells pass by, then to weeks and months,
 * dimension values to their total, areas to their parents from the villages up, months to quarters and years. A
 * county is so always the sum of its parts, and no sum is made twice.
 */
final class Rollup {

  /** What sums are for. */
  record Key(String part, Areas.Area area, Period period, String dimensionValue) {}

  private record Place(String part, String areaCode, String dimensionValue) {}

  /** What cells are first added up by; texts by their numbers. */
  private record Slice(int part, int area, int dimensionValue, int day) {}

  /** Sums by week and month of one place. */
  private static final class Sums extends HashMap<Period, Tally> {
    private static final long serialVersionUID = 1L;

    Tally of(Period period) {
      return computeIfAbsent(period, each -> new Tally());
    }

    void add(Sums other) {
      other.forEach((period, tally) -> of(period).add(tally));
    }
  }

  private final Measure measure;
  private final Scope scope;
  private final List<String> levels;
  private final CellNames names = new CellNames();
  private final Map<Slice, Tally> slices = new HashMap<>();
  private final Map<Place, Sums> places = new HashMap<>();
  private final Map<Period, Period> longer = new HashMap<>();

  /** Sums for the areas of some levels. */
  Rollup(Measure measure, Scope scope, List<String> levels) {
    this.measure = measure;
    this.scope = scope;
    this.levels = levels;
  }

  /** Takes one cell in, a row of {@link Contributions#CELL}. */
  void add(InternalRow cell) {
    int part = names.number(cell, 1);
    int day = cell.getInt(3);
    Tally tally = slices.computeIfAbsent(new Slice(part, names.number(cell, 2), names.number(cell, 4), day),
        slice -> new Tally());
    if (cell.isNullAt(5)) {
      tally.add(cell.getLong(6), cell.getLong(7), cell.getLong(8));
    } else {
      int duration = cell.getInt(5);
      tally.add(duration < 0 ? running(part, day, duration) : duration, duration >= 0, cell.getLong(6));
      tally.add(0, 0, cell.getLong(8));
    }
  }

  /** Gives the sums of every area, period and dimension value that the measure is declared for. */
  void forEach(BiConsumer<Key, Tally> sums) {
    addDays();
    addDimensionValues();
    addAreas();
    places.forEach((place, brief) -> {
      Areas.Area area = scope.areas().get(place.areaCode());
      if (area != null && levels.contains(area.level())) {
        everyPeriod(brief).forEach((period, tally) -> {
          if (measure.periods().contains(period.kind().code()) && !tally.isNothing()) {
            sums.accept(new Key(place.part(), area, period, place.dimensionValue()), tally);
          }
        });
      }
    });
  }

  private void addDays() {
    Map<Integer, List<Period>> periods = new HashMap<>();
    slices.forEach((slice, tally) -> {
      Sums sums = at(new Place(text(slice.part()), text(slice.area()), text(slice.dimensionValue())));
      periods.computeIfAbsent(slice.day(), day -> briefPeriods(measure, LocalDate.ofEpochDay(day)))
          .forEach(period -> sums.of(period).add(tally));
    });
    slices.clear();
  }

  private String text(int number) {
    return names.name(number).toString();
  }

  private void addDimensionValues() {
    for (Map.Entry<Place, Sums> each : List.copyOf(places.entrySet())) {
      Place place = each.getKey();
      if (!place.dimensionValue().isEmpty()) {
        at(new Place(place.part(), place.areaCode(), "")).add(each.getValue());
      }
    }
  }

  private void addAreas() {
    TreeMap<Integer, List<Place>> byDepth = new TreeMap<>();
    places.keySet().forEach(place -> byDepth.computeIfAbsent(depth(place), depth -> new ArrayList<>()).add(place));
    while (!byDepth.isEmpty() && byDepth.lastKey() > 1) {
      int depth = byDepth.lastKey();
      for (Place place : byDepth.remove(depth)) {
        Place above = new Place(place.part(), scope.areas().lineage(place.areaCode()).get(1).code(),
            place.dimensionValue());
        if (!places.containsKey(above)) {
          byDepth.computeIfAbsent(depth - 1, each -> new ArrayList<>()).add(above);
        }
        at(above).add(places.get(place));
      }
    }
  }

  private int depth(Place place) {
    return scope.areas().lineage(place.areaCode()).size();
  }

  /** The weeks and months themselves, and the quarters and years that the months add up to. */
  private Sums everyPeriod(Sums brief) {
    Sums all = new Sums();
    all.putAll(brief);
    brief.forEach((period, tally) -> {
      if (period.kind() == PeriodKind.MONTH && counts(period, longer(period, PeriodKind.QUARTER))) {
        all.of(longer(period, PeriodKind.QUARTER)).add(tally);
      }
    });
    List.copyOf(all.entrySet()).forEach(each -> {
      Period period = each.getKey();
      if (period.kind() == PeriodKind.QUARTER && counts(period, longer(period, PeriodKind.YEAR))) {
        all.of(longer(period, PeriodKind.YEAR)).add(each.getValue());
      }
    });
    return all;
  }

  /** Every part counts in a longer period; of a stock and of a running window the last one alone. */
  private boolean counts(Period part, Period whole) {
    return !measure.base().equals("stock") && !measure.base().equals("rolling")
        || part.end().isAfter(scope.seenUntil(whole));
  }

  private Period longer(Period period, PeriodKind kind) {
    return longer.computeIfAbsent(period, each -> Period.of(kind, each.start()));
  }

  private Sums at(Place place) {
    return places.computeIfAbsent(place, each -> new Sums());
  }

  /** The periods that days add up to, from which all longer ones are made. */
  static List<Period> briefPeriods(Measure measure, LocalDate day) {
    Period month = Period.of(PeriodKind.MONTH, day);
    return measure.periods().contains("week") ? List.of(Period.of(PeriodKind.WEEK, day), month) : List.of(month);
  }

  /** How long it took so far what began on a day: up to the business date, less the days its clock stood still. */
  private int running(int part, int day, int duration) {
    LocalDate asOf = scope.businessDate();
    int passed = measure.parts().get(text(part)).clock().equals("working-days")
        ? scope.rules().days().between(LocalDate.ofEpochDay(day), asOf) : (int) asOf.toEpochDay() - day;
    return Math.max(0, passed + 1 + duration);
  }
}
