package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** On which days each village had a valid visit. */
final class VisitDays {

  private VisitDays() {}

  static Map<String, TreeSet<LocalDate>> byVillage(List<Cell> cells) {
    Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
    cells.forEach(cell -> days.computeIfAbsent(cell.areaCode(), code -> new TreeSet<>()).add(cell.day()));
    return days;
  }

  /** The first day on which any village had one. */
  static LocalDate first(Map<String, TreeSet<LocalDate>> days) {
    return days.values().stream().map(TreeSet::first).min(LocalDate::compareTo).orElseThrow();
  }
}
