package org.doorstep.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.doorstep.contract.InnerRows;

/** Every figure of every measure, from the cells; all cells of a measure are in one task. */
public final class Observations {

  /** So many measures go to one task that areas and rules, which every task is sent, cost little beside their cells. */
  private static final int TASKS_PER_CORE = 8;

  private final HashMap<String, Measure> measures;
  private final Scope scope;

  public Observations(Measures measures, Scope scope) {
    this.measures = measures.byId();
    this.scope = scope;
  }

  /** The observations as of the business date, in no order; not yet through disclosure control. */
  public Dataset<Row> of(Dataset<Row> cells) {
    return InnerRows.of(cells.sparkSession(), Observation.SCHEMA,
        byMeasure(cells).mapPartitions(new CellsToFigures(measures, scope)));
  }

  /**
   * The counts by length of the cohorts of the county and its townships: measure, area, period, length, whether the
   * cases ended, how many.
   */
  public Dataset<Row> durations(Dataset<Row> cells) {
    Object[] ids = measures.values().stream().filter(measure -> measure.chart().equals("survival"))
        .map(Measure::id).toArray();
    Dataset<Row> ofCohorts = cells.filter(col("measure_id").isin(ids));
    return InnerRows.of(cells.sparkSession(), CohortDurations.SCHEMA,
        byMeasure(ofCohorts).mapPartitions(new CohortDurations(measures, scope)));
  }

  private JavaRDD<InternalRow> byMeasure(Dataset<Row> cells) {
    Object[] ahead = measures.values().stream()
        .filter(measure -> measure.isFunction() && CellFunctions.get(measure.function()).looksAhead())
        .map(Measure::id).toArray();
    Dataset<Row> seen = cells.filter(col("day").leq(lit(scope.businessDate())).or(col("measure_id").isin(ahead)));
    JavaRDD<InternalRow> condensed = seen.queryExecution().toRdd().toJavaRDD()
        .mapPartitions(new CondensedCells(measures, scope));
    int tasks = Math.min(measures.size(), TASKS_PER_CORE * cells.sparkSession().sparkContext().defaultParallelism());
    return InnerRows.of(cells.sparkSession(), Contributions.CELL, condensed).repartition(tasks, col("measure_id"))
        .queryExecution().toRdd().toJavaRDD();
  }
}
