package org.doorstep.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;

/** Every figure of every measure, from the cells; each measure is one group of cells and one task. */
public final class Observations {

  private final List<Measure> measures;
  private final Scope scope;

  public Observations(Measures measures, Scope scope) {
    this.measures = measures.list();
    this.scope = scope;
  }

  /** The observations as of the business date, in no order; not yet through disclosure control. */
  public Dataset<Row> of(Dataset<Row> cells) {
    return byMeasure(cells).flatMapGroups(new CellsToFigures(measures, scope), Encoders.row(Observation.SCHEMA));
  }

  /**
   * The counts by length that the county's survival curves are drawn from: measure, area, period, length, whether the
   * cases ended, how many.
   */
  public Dataset<Row> countyDurations(Dataset<Row> cells) {
    Object[] ids = measures.stream().filter(measure -> measure.chart().equals("survival")).map(Measure::id).toArray();
    return byMeasure(cells.filter(col("measure_id").isin(ids)))
        .flatMapGroups(new CountyDurations(measures, scope), Encoders.row(CountyDurations.SCHEMA));
  }

  private KeyValueGroupedDataset<String, Row> byMeasure(Dataset<Row> cells) {
    return cells.filter(col("day").leq(lit(scope.businessDate())))
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING());
  }
}
