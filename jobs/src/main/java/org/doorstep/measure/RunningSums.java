package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sums of one part's cells by area and day, each area with all below it, so that any span of days can be had.
 */
final class RunningSums {

  private final TreeMap<String, TreeMap<LocalDate, long[]>> days = new TreeMap<>();
  private final TreeMap<String, TreeMap<LocalDate, long[]>> running = new TreeMap<>();
  private final TreeMap<String, TreeMap<LocalDate, long[]>> places = new TreeMap<>();
  private final TreeMap<String, Set<String>> placesOf = new TreeMap<>();

  /** The sums of one part. */
  static RunningSums of(List<Cell> cells, String part, Scope scope) {
    RunningSums sums = new RunningSums();
    cells.stream().filter(cell -> cell.part().equals(part)).forEach(cell -> {
      scope.areas().lineage(cell.areaCode()).forEach(area -> sums.add(cell, area.code()));
      add(sums.places.computeIfAbsent(cell.areaCode(), code -> new TreeMap<>()), cell);
    });
    sums.places.keySet().forEach(place -> scope.areas().lineage(place).forEach(area ->
        sums.placesOf.computeIfAbsent(area.code(), code -> new TreeSet<>()).add(place)));
    return sums.run();
  }

  /** The sums of one part by the very codes that its rows name. */
  static RunningSums byCode(List<Cell> cells, String part) {
    RunningSums sums = new RunningSums();
    cells.stream().filter(cell -> cell.part().equals(part)).forEach(cell -> sums.add(cell, cell.areaCode()));
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

  private void add(Cell cell, String area) {
    add(days.computeIfAbsent(area, code -> new TreeMap<>()), cell);
  }

  private RunningSums run() {
    days.forEach((area, byDay) -> running.put(area, run(byDay)));
    return this;
  }

  private static void add(TreeMap<LocalDate, long[]> byDay, Cell cell) {
    long[] day = byDay.computeIfAbsent(cell.day(), date -> new long[2]);
    day[0] += cell.numerator();
    day[1] += cell.denominator();
  }

  private static TreeMap<LocalDate, long[]> run(TreeMap<LocalDate, long[]> byDay) {
    TreeMap<LocalDate, long[]> running = new TreeMap<>();
    long[] total = new long[2];
    byDay.forEach((day, sums) -> {
      total[0] += sums[0];
      total[1] += sums[1];
      running.put(day, total.clone());
    });
    return running;
  }

  /** The areas that have any. */
  Set<String> areas() {
    return days.keySet();
  }

  /** The first day of any area. */
  Optional<LocalDate> first() {
    return days.values().stream().map(TreeMap::firstKey).min(LocalDate::compareTo);
  }

  /** Numerators and denominators of all days before one. */
  long[] before(String area, LocalDate end) {
    Map.Entry<LocalDate, long[]> last = running.getOrDefault(area, new TreeMap<>()).lowerEntry(end);
    return last == null ? new long[2] : last.getValue();
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
    for (String place : placesOf.getOrDefault(area, Set.of())) {
      Map.Entry<LocalDate, long[]> last = places.get(place).lowerEntry(end);
      if (last != null) {
        total[0] += last.getValue()[0];
        total[1] += last.getValue()[1];
      }
    }
    return total;
  }

  /** Numerators and denominators of the last day before one that has any. */
  Optional<long[]> lastDay(String area, LocalDate end) {
    return Optional.ofNullable(days.getOrDefault(area, new TreeMap<>()).lowerEntry(end))
        .map(Map.Entry::getValue);
  }
}
