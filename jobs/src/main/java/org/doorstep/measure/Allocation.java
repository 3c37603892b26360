package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/** What one township got in one year beside what it needed, in the units of the measure's two parts. */
public record Allocation(String measureId, Period year, String areaCode, long funds, long need) {

  private static final String FUNCTION = "allocation-gap";

  /** The allocations of every measure that holds funds against need, by measure, year and township. */
  public static List<Allocation> of(Dataset<Row> cells, Measures measures, Scope scope) {
    Object[] ids = measures.list().stream().filter(measure -> FUNCTION.equals(measure.function())).map(Measure::id)
        .toArray();
    Map<List<String>, long[]> sums = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    CellRows rows = new CellRows();
    for (InternalRow row : cells.filter(cells.col("measure_id").isin(ids)).queryExecution().executedPlan().executeCollect()) {
      Cell cell = rows.cell(row);
      scope.areas().lineage(cell.areaCode()).stream().filter(area -> area.level().equals("township")).findFirst()
          .ifPresent(township -> sums.computeIfAbsent(List.of(rows.measureId(row),
              Period.of(PeriodKind.YEAR, cell.day()).label(), township.code()), key -> new long[2])
              [cell.part().equals("funds") ? 0 : 1] += cell.numerator());
    }
    List<Allocation> allocations = new ArrayList<>();
    sums.forEach((key, sum) -> allocations.add(
        new Allocation(key.get(0), Period.parse(key.get(1)), key.get(2), sum[0], sum[1])));
    return allocations;
  }
}
