package org.doorstep.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How long one standing village has waited for a valid visit on the business date, counted as {@link LongestWait} does.
 *
 * @param lastVisitOn null for a village never visited, which waits since the first visit on record anywhere
 */
public record VillageWait(String areaCode, int waitDays, LocalDate lastVisitOn) {

  private static final String FUNCTION = "longest-wait";

  /** By village; none where no visit is on record. */
  public static List<VillageWait> of(Dataset<Row> cells, Measures measures, Scope scope) {
    Object[] ids = measures.list().stream().filter(measure -> FUNCTION.equals(measure.function())).map(Measure::id)
        .toArray();
    List<Cell> visits = new ArrayList<>();
    CellRows.forEach(cells.filter(cells.col("measure_id").isin(ids)), new CondensedCells(measures.byId(), scope),
        (id, cell) -> visits.add(cell));
    Map<String, TreeSet<LocalDate>> days = VisitDays.byVillage(visits);
    if (days.isEmpty()) {
      return List.of();
    }
    LocalDate today = scope.businessDate();
    LocalDate first = VisitDays.first(days);
    List<VillageWait> waits = new ArrayList<>();
    scope.areas().villagesOn(today).values().stream().flatMap(List::stream).distinct().forEach(village -> {
      LocalDate last = village.codes().stream().map(days::get).filter(Objects::nonNull).map(own -> own.floor(today))
          .filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
      waits.add(new VillageWait(village.code(), (int) ChronoUnit.DAYS.between(last == null ? first : last, today),
          last));
    });
    return waits;
  }
}
