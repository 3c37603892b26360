package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sums of one part's cells by area and day, each area with all below it, so that any span of days can be had.
 */
final class RunningSums {

  private static final DaySums NONE = new DaySums();

  private final TreeMap<String, DaySums> days = new TreeMap<>();
  private final Map<String, DaySums> running = new HashMap<>();
  private final Map<String, List<DaySums>> places = new HashMap<>();

  /** The sums of one part. */
  static RunningSums of(List<Cell> cells, String part, Scope scope) {
    return of(byPlace(cells, part), scope);
  }

  /** The sums of what places have by day, which are named by their codes. */
  static RunningSums of(Map<String, DaySums> places, Scope scope) {
    RunningSums sums = new RunningSums();
    places.forEach((code, place) ->
        scope.areas().lineage(code).forEach(area -> sums.add(area.code(), place)));
    return sums.run();
  }

  /** The sums of one part by the very codes that its rows name. */
  static RunningSums byCode(List<Cell> cells, String part) {
    RunningSums sums = new RunningSums();
    byPlace(cells, part).forEach(sums::add);
    return sums.run();
  }

  /** The sums of one part for each value of the dimension. */
  static TreeMap<String, RunningSums> byDimensionValue(List<Cell> cells, String part, Scope scope) {
    TreeMap<String, List<Cell>> groups = new TreeMap<>();
    cells.forEach(cell -> groups.computeIfAbsent(cell.dimensionValue(), value -> new ArrayList<>()).add(cell));
    TreeMap<String, RunningSums> sums = new TreeMap<>();
    groups.forEach((value, own) -> sums.put(value, of(own, part, scope)));
    return sums;
  }

  private static Map<String, DaySums> byPlace(List<Cell> cells, String part) {
    Map<String, DaySums> places = new HashMap<>();
    for (Cell cell : cells) {
      if (cell.part().equals(part)) {
        places.computeIfAbsent(cell.areaCode(), code -> new DaySums())
            .add(cell.day(), cell.numerator(), cell.denominator());
      }
    }
    return places;
  }

  private void add(String area, DaySums place) {
    days.computeIfAbsent(area, code -> new DaySums()).add(place);
    places.computeIfAbsent(area, code -> new ArrayList<>()).add(place);
  }

  private RunningSums run() {
    days.forEach((area, own) -> running.put(area, own.running()));
    return this;
  }

  /** The areas that have any. */
  Set<String> areas() {
    return days.keySet();
  }

  /** The first day of any area. */
  Optional<LocalDate> first() {
    return days.values().stream().flatMap(own -> own.findFirst().stream()).min(LocalDate::compareTo);
  }

  /** Numerators and denominators of all days before one. */
  long[] before(String area, LocalDate end) {
    return running.getOrDefault(area, NONE).findLast(end).orElseGet(() -> new long[2]);
  }

  /** Numerators and denominators from one day to another, which is not counted. */
  long[] between(String area, LocalDate from, LocalDate end) {
    long[] until = before(area, end);
    long[] earlier = before(area, from);
    return new long[] {until[0] - earlier[0], until[1] - earlier[1]};
  }

  /** Numerators and denominators of every place in the area, each of its own last day before one, added up. */
  long[] latest(String area, LocalDate end) {
    long[] total = new long[2];
    places.getOrDefault(area, List.of()).forEach(place -> place.findLast(end).ifPresent(last -> {
      total[0] += last[0];
      total[1] += last[1];
    }));
    return total;
  }

  /** Numerators and denominators of the last day before one that has any. */
  Optional<long[]> lastDay(String area, LocalDate end) {
    return days.getOrDefault(area, NONE).findLast(end);
  }
}
