package org.doorstep.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Every figure of every measure, from the cells. */
public final class Observations {

  private final SparkSession spark;
  private final List<Measure> measures;
  private final Scope scope;

  public Observations(SparkSession spark, Measures measures, Scope scope) {
    this.spark = spark;
    this.measures = measures.list();
    this.scope = scope;
  }

  /** The observations as of the business date, in no order; not yet through disclosure control. */
  public Dataset<Row> of(Dataset<Row> cells) {
    Dataset<Row> seen = cells.filter(col("day").leq(lit(scope.businessDate())));
    LocalDate first = first(seen);
    return sums(seen, first)
        .flatMap(new SumsToFigures(measures, scope), Encoders.row(Observation.SCHEMA))
        .union(seen.filter(col("measure_id").isin(ids(true)))
            .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
            .flatMapGroups(new CellsToFigures(measures, scope), Encoders.row(Observation.SCHEMA)));
  }

  private Dataset<Row> sums(Dataset<Row> cells, LocalDate first) {
    return new Rollup(spark, scope).of(cells.filter(col("measure_id").isin(ids(false))),
        measures.stream().filter(measure -> !measure.isFunction()).toList(), first);
  }

  /**
   * The counts by day that the county's survival curves are drawn from: measure, area, period, and for each length how
   * many cases ended (true) or still run (false).
   */
  public Dataset<Row> countyDurations(Dataset<Row> cells) {
    Object[] durations = measures.stream().filter(measure -> measure.chart().equals("survival")).map(Measure::id).toArray();
    Dataset<Row> seen = cells.filter(col("day").leq(lit(scope.businessDate())).and(col("measure_id").isin(durations)));
    return sums(seen, first(seen)).filter("area_level = 'county' AND dimension_value = ''")
        .select("measure_id", "area_code", "period", "entries");
  }

  /** The first day of any cell; the business date when there is none. */
  private LocalDate first(Dataset<Row> cells) {
    LocalDate first = cells.agg(min("day")).head().getAs(0);
    return first == null ? scope.businessDate() : first;
  }

  private Object[] ids(boolean functions) {
    return stream(functions).map(Measure::id).toArray();
  }

  private Stream<Measure> stream(boolean functions) {
    return measures.stream().filter(measure -> measure.isFunction() == functions);
  }
}
