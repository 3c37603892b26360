package org.doorstep.contract;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;

/**
 * The rows of a query, worked out once and kept until they are let go. Rows that the engine itself keeps for a query
 * are forgotten as soon as a table or view under it changes; these are not.
 */
public final class KeptRows implements AutoCloseable {

  private final JavaRDD<InternalRow> kept;
  private final Dataset<Row> rows;

  /** Those of a query, which is asked when they are first needed. */
  public KeptRows(Dataset<Row> query) {
    this.kept = query.queryExecution().toRdd().toJavaRDD().map(InternalRow::copy)
        .persist(StorageLevel.MEMORY_AND_DISK());
    this.rows = InnerRows.of(query.sparkSession(), query.schema(), kept);
  }

  /** The rows as a dataset that hangs on no table. */
  public Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    kept.unpersist(true);
  }
}
