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
import java.util.Map;
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
 * months to quarters and years. A county is so always the sum of its parts. What a measure is not declared for is
 * left out as soon as it can be told.
 */
final class Rollup {

  private static final List<String> LEVELS = List.of("county", "township", "village");
  private static final List<String> KINDS = List.of("week", "month", "quarter", "year");
  private static final String[] KEPT = {"measure_id", "part", "dimension_value", "length", "ended", "levels", "kinds"};
  private static final String[] ENTRY = {"length", "ended", "numerator", "denominator", "excluded"};

  private static final StructType CALENDAR = new StructType()
      .add("day", DataTypes.DateType).add("kind", DataTypes.IntegerType).add("period", DataTypes.StringType);
  private static final StructType LINEAGE = new StructType()
      .add("area_code", DataTypes.StringType).add("ancestor", DataTypes.StringType).add("level", DataTypes.IntegerType);
  private static final StructType DECLARED = new StructType()
      .add("measure_id", DataTypes.StringType).add("clock", DataTypes.StringType)
      .add("levels", DataTypes.IntegerType).add("kinds", DataTypes.IntegerType);

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
    Dataset<Row> brief = sums(ended(cells.join(broadcast(declared(measures)), "measure_id"))
        .join(broadcast(calendar(first)), "day"), "area_code", "kind", "period");
    Dataset<Row> wide = sums(brief.join(broadcast(lineage()), "area_code").filter("levels & level <> 0"),
        "ancestor", "level", "kind", "period");
    Dataset<Row> longer = wide
        .withColumn("to", expr("explode(" + longerPeriods() + ")"))
        .drop("kind", "period").withColumns(Map.of("kind", col("to.kind"), "period", col("to.period")))
        .filter("kinds & kind <> 0")
        .withColumn("dimension_value", expr("explode(array_distinct(array('', dimension_value)))"));
    return sums(longer, "ancestor", "level", "kind", "period")
        .groupBy(columns("measure_id", "part", "ancestor", "level", "kind", "period", "dimension_value"))
        .agg(collect_list(struct(columns(ENTRY))).as("entries"))
        .withColumnRenamed("ancestor", "area_code");
  }

  /** The name of a level as rows of sums carry it. */
  static String level(int bit) {
    return LEVELS.get(Integer.numberOfTrailingZeros(bit));
  }

  private static Dataset<Row> sums(Dataset<Row> rows, String... key) {
    return rows.groupBy(Stream.concat(Stream.of(KEPT), Stream.of(key)).map(name -> col(name)).toArray(Column[]::new))
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
    return "if(kind = 1, array(struct(kind, period)), array(struct(kind, period), "
        + "struct(4 AS kind, concat(substr(period, 1, 4), '-Q', ceil(int(substr(period, 6, 2)) / 3)) AS period), "
        + "struct(8 AS kind, substr(period, 1, 4) AS period)))";
  }

  private Dataset<Row> calendar(LocalDate first) {
    List<Row> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(scope.businessDate()); day = day.plusDays(1)) {
      for (PeriodKind kind : List.of(PeriodKind.WEEK, PeriodKind.MONTH)) {
        days.add(RowFactory.create(day, bits(List.of(kind.code()), KINDS), Period.of(kind, day).label()));
      }
    }
    return spark.createDataFrame(days, CALENDAR);
  }

  private Dataset<Row> lineage() {
    return spark.createDataFrame(scope.areas().all().stream().flatMap(area -> scope.areas().lineage(area.code()).stream()
        .map(ancestor -> RowFactory.create(area.code(), ancestor.code(), bits(List.of(ancestor.level()), LEVELS))))
        .toList(), LINEAGE);
  }

  private Dataset<Row> declared(List<Measure> measures) {
    return spark.createDataFrame(measures.stream().map(measure -> RowFactory.create(measure.id(),
        measure.parts().values().iterator().next().clock(), bits(measure.areas(), LEVELS), bits(measure.periods(), KINDS)))
        .toList(), DECLARED);
  }

  /** A set of names as the bits of their places in a list. */
  private static int bits(List<String> names, List<String> all) {
    return names.stream().mapToInt(name -> 1 << all.indexOf(name)).sum();
  }

  private static Column[] columns(String... names) {
    return Stream.of(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
