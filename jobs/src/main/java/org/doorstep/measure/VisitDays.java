package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** On which days each village had a valid visit, by measure that counts how long none came. */
public record VisitDays(Map<String, Map<String, TreeSet<LocalDate>>> byMeasure) {

  private static final String FUNCTION = "longest-wait";

  /** From the cells of those measures. */
  public static VisitDays of(Dataset<Row> cells, Measures measures, Scope scope) {
    Object[] ids = measures.list().stream().filter(measure -> FUNCTION.equals(measure.function())).map(Measure::id)
        .toArray();
    Map<String, List<Cell>> visits = new TreeMap<>();
    CellRows.forEach(cells.filter(cells.col("measure_id").isin(ids)), new CondensedCells(measures.byId(), scope),
        (id, cell) -> visits.computeIfAbsent(id, each -> new ArrayList<>()).add(cell));
    Map<String, Map<String, TreeSet<LocalDate>>> days = new TreeMap<>();
    visits.forEach((id, own) -> days.put(id, byVillage(own)));
    return new VisitDays(days);
  }

  /** By village the days of all these measures. */
  Map<String, TreeSet<LocalDate>> ofAnyMeasure() {
    Map<String, TreeSet<LocalDate>> any = new TreeMap<>();
    byMeasure.values().forEach(villages -> villages.forEach((code, days) ->
        any.computeIfAbsent(code, each -> new TreeSet<>()).addAll(days)));
    return any;
  }

  /** By village the days of a measure's cells. */
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
