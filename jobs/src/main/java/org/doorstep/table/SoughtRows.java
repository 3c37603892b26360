package org.doorstep.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.FilterExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.doorstep.contract.InnerRows;

/**
 * The few rows of a large table that are sought. A table is read in columns; only of what is sought is a row made of
 * them, so that looking through a long history costs little more than reading it.
 */
public final class SoughtRows {

  private SoughtRows() {}

  /** What is sought, asked in each task anew. */
  interface Sought extends Serializable {
    /** Tells the rows that are sought, which have these columns. */
    Predicate<InternalRow> among(StructType columns);
  }

  /**
   * Those of a table's rows that have one of some keys.
   *
   * @param table columns of a table as it is read, those of the key among them
   */
  static Dataset<Row> of(Dataset<Row> table, List<String> key, KeySet keys) {
    Broadcast<KeySet> sent = sent(table, keys);
    return where(table.sparkSession(), table, columns -> ofKeys(RowHash.of(columns, key), sent.value()));
  }

  /** Those of some rows whose key no other row has. */
  public static Dataset<Row> without(Dataset<Row> rows, List<String> key, Dataset<Row> others) {
    Broadcast<KeySet> sent = sent(rows, KeySet.of(others, key));
    return where(rows.sparkSession(), rows, columns -> ofKeys(RowHash.of(columns, key), sent.value()).negate());
  }

  static Predicate<InternalRow> ofKeys(RowHash hash, KeySet keys) {
    return row -> keys.contains(hash.of(row));
  }

  private static Broadcast<KeySet> sent(Dataset<Row> table, KeySet keys) {
    return JavaSparkContext.fromSparkContext(table.sparkSession().sparkContext()).broadcast(keys);
  }

  /**
   * A table's rows but those of blocks in which none has one of some values; the others are not looked at, so that rows
   * with other values are among them. The same row object is handed out every time.
   *
   * @param table all columns of a table as it is read
   */
  public static JavaRDD<InternalRow> near(Dataset<Row> table, String column, Collection<?> values) {
    scan(table.queryExecution().executedPlan(), false);
    SparkPlan scan = scan(table.filter(table.col(column).isin(values.toArray())).queryExecution().executedPlan(), true);
    return scan.supportsColumnar()
        ? scan.executeColumnar().toJavaRDD().flatMap(ColumnarBatch::rowIterator) : scan.execute().toJavaRDD();
  }

  /**
   * Those of a table's rows that are sought, in the columns that its scan reads, which may be more than are asked.
   *
   * @param spark the session that the rows are for; the table may be read by another
   */
  static Dataset<Row> where(SparkSession spark, Dataset<Row> table, Sought sought) {
    SparkPlan scan = scan(table.queryExecution().executedPlan(), false);
    StructType columns = scan.schema();
    JavaRDD<InternalRow> found = scan.supportsColumnar()
        ? scan.executeColumnar().toJavaRDD().flatMap(batch -> found(batch, sought.among(columns)))
        : scan.execute().toJavaRDD().mapPartitions(rows -> found(rows, sought.among(columns)));
    return InnerRows.of(spark, columns, found);
  }

  /**
   * What reads a table, below what only makes rows of columns.
   *
   * @param isNear whether what filters may be left out too
   */
  private static SparkPlan scan(SparkPlan plan, boolean isNear) {
    SparkPlan scan = plan;
    for (; scan.children().nonEmpty(); scan = scan.children().head()) {
      if (!(scan instanceof WholeStageCodegenExec || scan instanceof InputAdapter || scan instanceof ColumnarToRowExec
          || scan instanceof ProjectExec || isNear && scan instanceof FilterExec)) {
        throw new IllegalArgumentException(
            "rows are sought in a table as it is read, not in what a query makes of it:\n" + plan);
      }
    }
    return scan;
  }

  private static Iterator<InternalRow> found(ColumnarBatch batch, Predicate<InternalRow> sought) {
    List<InternalRow> found = new ArrayList<>();
    batch.rowIterator().forEachRemaining(row -> {
      if (sought.test(row)) {
        found.add(row.copy());
      }
    });
    return found.iterator();
  }

  private static Iterator<InternalRow> found(Iterator<InternalRow> rows, Predicate<InternalRow> sought) {
    Iterable<InternalRow> all = () -> rows;
    return StreamSupport.stream(all.spliterator(), false).filter(sought).map(InternalRow::copy).iterator();
  }
}
