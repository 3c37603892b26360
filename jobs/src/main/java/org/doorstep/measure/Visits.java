package org.doorstep.measure;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * On which days something happened in one village, up to a day.
 *
 * @param first the first days, in order, at most as many as were asked for
 * @param last the last of all
 */
public record Visits(String measureId, String areaCode, List<LocalDate> first, LocalDate last) {

  private static final String FUNCTION = "longest-wait";

  /** The days of every village that stands on that day, for each measure that counts how long nothing happened. */
  public static List<Visits> of(Dataset<Row> cells, Measures measures, Scope scope, LocalDate until, int days) {
    Object[] ids = measures.list().stream().filter(measure -> FUNCTION.equals(measure.function())).map(Measure::id)
        .toArray();
    return cells.filter(col("measure_id").isin(ids).and(col("day").leq(lit(until))))
        .groupBy("measure_id", "area_code", "day").agg(sum("numerator").as("times")).filter(col("times").gt(0))
        .groupBy("measure_id", "area_code")
        .agg(slice(array_sort(collect_list("day")), 1, days).as("first"), max("day").as("last"))
        .coalesce(1).sortWithinPartitions("measure_id", "area_code").collectAsList().stream()
        .map(row -> new Visits(row.getString(0), row.getString(1), List.copyOf(row.<LocalDate>getList(2)),
            row.getLocalDate(3)))
        .filter(visits -> isStanding(scope.areas().get(visits.areaCode()), until)).toList();
  }

  private static boolean isStanding(Areas.Area area, LocalDate day) {
    return area != null && area.level().equals("village") && area.standsOn(day);
  }
}
