package org.doorstep.contract;

import java.util.Iterator;
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

  /** So many rows are worked on sooner by one task than by several that wait for each other. */
  private static final int FEW = 50_000;

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

  /** The same, asked now. */
  public Dataset<Row> filled() {
    kept.foreachPartition(Iterator::hasNext);
    return rows;
  }

  /**
   * Some rows, in the hands of one task where they are few: there they are joined and grouped without being sent about.
   *
   * @param number how many there are
   */
  public static Dataset<Row> gathered(Dataset<Row> rows, long number) {
    return number > FEW ? rows : rows.coalesce(1);
  }

  @Override
  public void close() {
    kept.unpersist(true);
  }
}
