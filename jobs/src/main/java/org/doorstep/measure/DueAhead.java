package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What falls due in the seven days after the business date: of one headline measure of due dates, in the county by part
 * and in each township as a whole, how many in all and how many of them are done already.
 *
 * @param dimension the measure's dimension; empty for all parts together
 */
public record DueAhead(String measureId, String areaCode, String dimension, String dimensionValue, LocalDate fromOn,
    LocalDate untilOn, long due, long met) {

  private static final int DAYS = 7;

  private record Key(String measureId, String areaCode, String dimensionValue) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }
  }

  /** By measure, area and part; what is counted in money is left out. */
  public static List<DueAhead> of(Dataset<Row> cells, Measures measures, Scope scope) {
    LocalDate from = scope.businessDate().plusDays(1);
    LocalDate until = scope.businessDate().plusDays(DAYS);
    Object[] ids = measures.list().stream().filter(DueAhead::isCounted).map(Measure::id).toArray();
    Map<Key, long[]> sums = new TreeMap<>();
    CellRows.forEach(cells.filter(cells.col("measure_id").isin(ids).and(cells.col("day").between(from, until))),
        new CondensedCells(measures.byId(), scope), (id, cell) -> add(sums, id, cell, scope));
    List<DueAhead> ahead = new ArrayList<>();
    sums.forEach((key, sum) -> ahead.add(new DueAhead(key.measureId(), key.areaCode(),
        key.dimensionValue().isEmpty() ? "" : measures.get(key.measureId()).dimension(), key.dimensionValue(), from,
        until, sum[0], sum[1])));
    return ahead;
  }

  private static void add(Map<Key, long[]> sums, String measureId, Cell cell, Scope scope) {
    for (Areas.Area area : scope.areas().lineage(cell.areaCode())) {
      if (!area.level().equals("village")) {
        add(sums, new Key(measureId, area.code(), ""), cell);
      }
      if (area.level().equals("county") && !cell.dimensionValue().isEmpty()) {
        add(sums, new Key(measureId, area.code(), cell.dimensionValue()), cell);
      }
    }
  }

  private static boolean isCounted(Measure measure) {
    return measure.headline() && measure.base().equals("due") && measure.kind().equals("row")
        && measure.unit().equals("percent");
  }

  private static void add(Map<Key, long[]> sums, Key key, Cell cell) {
    long[] sum = sums.computeIfAbsent(key, none -> new long[2]);
    sum[0] += cell.denominator();
    sum[1] += cell.numerator();
  }
}
