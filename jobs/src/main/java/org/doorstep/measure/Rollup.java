package org.doorstep.measure;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * Adds cells up to areas and periods in three narrowing steps: days to weeks and months, areas to their parents,
 * months to quarters and years. A county is so always the sum of its parts.
 */
final class Rollup {

  private static final StructType CALENDAR = new StructType()
      .add("day", DataTypes.DateType).add("period_kind", DataTypes.StringType).add("period", DataTypes.StringType);
  private static final StructType LINEAGE = new StructType()
      .add("area_code", DataTypes.StringType).add("ancestor", DataTypes.StringType).add("area_level", DataTypes.StringType);
  private static final StructType DECLARED = new StructType()
      .add("measure_id", DataTypes.StringType).add("clock", DataTypes.StringType)
      .add("dimension", DataTypes.StringType)
      .add("areas", DataTypes.createArrayType(DataTypes.StringType))
      .add("periods", DataTypes.createArrayType(DataTypes.StringType));

  private final SparkSession spark;
  private final Scope scope;

  Rollup(SparkSession spark, Scope scope) {
    this.spark = spark;
    this.scope = scope;
  }

  /**
   * The sums of row and view measures: one row per measure, part, area, period and dimension value, with the list of
   * their entries (one for a share, one per length and ending for a duration).
   */
  Dataset<Row> of(Dataset<Row> cells, List<Measure> measures, LocalDate first) {
    Dataset<Row> seen = cells.join(broadcast(declared(measures)), "measure_id");
    Dataset<Row> short_ = sums(ended(seen).join(broadcast(calendar(first)), "day"), "area_code", "area_level");
    Dataset<Row> wide = sums(short_.drop("area_level").join(broadcast(lineage()), "area_code").drop("area_code")
        .withColumnRenamed("ancestor", "area_code").filter("array_contains(areas, area_level)"), "area_code", "area_level");
    Dataset<Row> longer = sums(wide.withColumn("to", expr("explode(" + longerPeriods() + ")"))
        .drop("period_kind", "period").select(col("*"), col("to.period_kind"), col("to.period")).drop("to")
        .filter("array_contains(periods, period_kind)"), "area_code", "area_level");
    Dataset<Row> split = sums(longer.withColumn("dimension_value", expr(
        "explode(array_distinct(array('', dimension_value)))")), "area_code", "area_level");
    return split.groupBy(columns("measure_id", "part", "dimension", "area_code", "area_level", "period_kind", "period",
            "dimension_value"))
        .agg(collect_list(struct(columns("length", "ended", "numerator", "denominator", "excluded"))).as("entries"));
  }

  private static Dataset<Row> sums(Dataset<Row> rows, String area, String level) {
    Dataset<Row> withLevel = List.of(rows.columns()).contains(level) ? rows : rows.withColumn(level, expr("''"));
    return withLevel.groupBy(columns("measure_id", "part", "dimension", "areas", "periods", area, level, "period_kind",
            "period", "dimension_value", "length", "ended"))
        .agg(sum("numerator").as("numerator"), sum("denominator").as("denominator"), sum("excluded").as("excluded"));
  }

  /** Durations with their length so far: what runs on the business date is cut there, less the days it stood still. */
  private Dataset<Row> ended(Dataset<Row> cells) {
    String asOf = "DATE'" + scope.businessDate() + "'";
    return cells.filter("day <= " + asOf)
        .withColumn("ended", expr("duration >= 0"))
        .withColumn("length", expr("CASE WHEN duration >= 0 THEN duration WHEN duration < 0 THEN greatest(0, "
            + "if(clock = 'working-days', working_days(day, " + asOf + "), datediff(" + asOf + ", day)) + 1 + duration) END"));
  }

  private static String longerPeriods() {
    return "if(period_kind = 'week', array(struct(period_kind, period)), array(struct(period_kind, period), "
        + "struct('quarter' AS period_kind, concat(substr(period, 1, 4), '-Q', ceil(int(substr(period, 6, 2)) / 3)) AS period), "
        + "struct('year' AS period_kind, substr(period, 1, 4) AS period)))";
  }

  private Dataset<Row> calendar(LocalDate first) {
    List<Row> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(scope.businessDate()); day = day.plusDays(1)) {
      for (PeriodKind kind : List.of(PeriodKind.WEEK, PeriodKind.MONTH)) {
        days.add(RowFactory.create(day, kind.code(), Period.of(kind, day).label()));
      }
    }
    return spark.createDataFrame(days, CALENDAR);
  }

  private Dataset<Row> lineage() {
    return spark.createDataFrame(scope.areas().all().stream().flatMap(area -> scope.areas().lineage(area.code()).stream()
        .map(ancestor -> RowFactory.create(area.code(), ancestor.code(), ancestor.level()))).toList(), LINEAGE);
  }

  private Dataset<Row> declared(List<Measure> measures) {
    return spark.createDataFrame(measures.stream().map(measure -> RowFactory.create(measure.id(),
        measure.parts().values().iterator().next().clock(), measure.dimension(),
        measure.areas().toArray(String[]::new), measure.periods().toArray(String[]::new))).toList(), DECLARED);
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
