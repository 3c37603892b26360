package org.doorstep.measure;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.CollectionAccumulator;
import org.doorstep.contract.InnerRows;
import org.doorstep.table.SoughtRows;

/** Every figure of every measure, from the cells; all cells of a measure are in one task. */
public final class Observations {

  /** So many measures go to one task that areas and rules, which every task is sent, cost little beside their cells. */
  private static final int TASKS_PER_CORE = 8;

  private final HashMap<String, Measure> measures;
  private final Scope scope;
  private final Set<String> withCohorts;
  private final CollectionAccumulator<List<Cohort>> cohorts;

  /**
   * Of all measures.
   *
   * @param withCohorts ids of measures of durations whose cohorts are kept
   */
  public Observations(SparkSession spark, Measures measures, Scope scope, Set<String> withCohorts) {
    this.measures = measures.byId();
    this.scope = scope;
    this.withCohorts = withCohorts;
    this.cohorts = spark.sparkContext().collectionAccumulator();
  }

  /**
   * The observations of some measures as of the business date, in no order; not yet through disclosure control.
   *
   * @param cells the table of cells as it is read
   */
  public Dataset<Row> of(Dataset<Row> cells, Set<String> ids) {
    HashMap<String, Measure> some = new HashMap<>(measures);
    some.keySet().retainAll(ids);
    JavaRDD<InternalRow> condensed = SoughtRows.near(cells, "measure_id", ids)
        .mapPartitions(new CondensedCells(some, scope));
    int tasks = Math.max(1,
        Math.min(some.size(), TASKS_PER_CORE * cells.sparkSession().sparkContext().defaultParallelism()));
    JavaRDD<InternalRow> byMeasure = InnerRows.of(cells.sparkSession(), Contributions.CELL, condensed)
        .repartition(tasks, col("measure_id")).queryExecution().toRdd().toJavaRDD();
    return InnerRows.of(cells.sparkSession(), Observation.SCHEMA,
        byMeasure.mapPartitions(new CellsToFigures(some, scope, withCohorts, cohorts)));
  }

  /** The cohorts of the county and its townships, once for each time that the observations have been asked for. */
  public List<Cohort> cohorts() {
    return cohorts.value().stream().flatMap(List::stream).toList();
  }
}
