package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * What one township got in one year beside what it needed, in the units of the measure's two parts.
 *
 * @param residents by the latest estimate of that year or an earlier one; 0 where there is none
 */
public record Allocation(String measureId, Period year, String areaCode, long funds, long need, long residents) {

  /** The part that counts people, of which findings alone make use. */
  static final String RESIDENTS = "residents";

  private static final String RESIDENTS_OF_TOWNSHIPS = "residents-of-townships";
  private static final String FUNCTION = "allocation-gap";

  /** The parts of one measure by part, township and year; residents are those of the villages where they are given. */
  private static final class Sums {
    private final Map<String, TreeMap<String, TreeMap<Period, Long>>> parts = new TreeMap<>();

    void add(Cell cell, Scope scope) {
      township(scope, cell.areaCode()).ifPresent(township -> {
        boolean ofVillage = scope.areas().get(cell.areaCode()).level().equals("village");
        String part = cell.part().equals(RESIDENTS) && !ofVillage ? RESIDENTS_OF_TOWNSHIPS : cell.part();
        parts.computeIfAbsent(part, key -> new TreeMap<>()).computeIfAbsent(township, key -> new TreeMap<>())
            .merge(Period.of(PeriodKind.YEAR, cell.day()), cell.numerator(), Long::sum);
      });
    }

    private TreeMap<Period, Long> years(String part, String township) {
      return parts.getOrDefault(part, new TreeMap<>()).getOrDefault(township, new TreeMap<>());
    }

    private long residents(String township, Period year) {
      return Optional.ofNullable(years(RESIDENTS, township).floorEntry(year))
          .or(() -> Optional.ofNullable(years(RESIDENTS_OF_TOWNSHIPS, township).floorEntry(year)))
          .map(Map.Entry::getValue).orElse(0L);
    }

    List<Allocation> list(String measureId) {
      TreeMap<Period, TreeMap<String, Allocation>> list = new TreeMap<>();
      for (String part : List.of("funds", "need")) {
        parts.getOrDefault(part, new TreeMap<>()).forEach((township, years) -> years.keySet().forEach(year ->
            list.computeIfAbsent(year, key -> new TreeMap<>()).computeIfAbsent(township, key ->
                new Allocation(measureId, year, township, years("funds", township).getOrDefault(year, 0L),
                    years("need", township).getOrDefault(year, 0L), residents(township, year)))));
      }
      return list.values().stream().flatMap(year -> year.values().stream()).toList();
    }
  }

  /** The allocations of every measure that holds funds against need, by measure, year and township. */
  public static List<Allocation> of(Dataset<Row> cells, Measures measures, Scope scope) {
    Object[] ids = measures.list().stream().filter(measure -> FUNCTION.equals(measure.function())).map(Measure::id)
        .toArray();
    Map<String, Sums> sums = new TreeMap<>();
    CellRows.forEach(cells.filter(cells.col("measure_id").isin(ids)), new CondensedCells(measures.byId(), scope),
        (id, cell) -> sums.computeIfAbsent(id, each -> new Sums()).add(cell, scope));
    List<Allocation> allocations = new ArrayList<>();
    sums.forEach((id, sum) -> allocations.addAll(sum.list(id)));
    return allocations;
  }

  static Optional<String> township(Scope scope, String code) {
    return scope.areas().lineage(code).stream().filter(area -> area.level().equals("township")).map(Areas.Area::code)
        .findFirst();
  }
}
