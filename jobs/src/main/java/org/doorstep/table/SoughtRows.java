package org.doorstep.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.InnerRows;

/**
 * The few rows of a large table that are sought by their keys. A table is read in columns; only of what is sought is a
 * row made of them, so that looking through a long history costs little more than reading it.
 */
public final class SoughtRows {

  private SoughtRows() {}

  /** Says of a row in columns whether it is sought. */
  private interface Test extends Serializable {
    boolean isSought(InternalRow row);
  }

  /**
   * Those of a table's rows that have one of some keys.
   *
   * @param table columns of a table as it is read, among them those of the key
   */
  public static Dataset<Row> of(Dataset<Row> table, List<String> key, KeySet keys) {
    Broadcast<KeySet> sent = sent(table, keys);
    return where(table, columns -> {
      RowHash hash = RowHash.of(columns, key);
      return row -> sent.value().contains(hash.of(row));
    });
  }

  /** The same, and those that came from some files, whose names a column holds. */
  static Dataset<Row> of(Dataset<Row> table, List<String> key, KeySet keys, String fileColumn, Set<UTF8String> files) {
    Broadcast<KeySet> sent = sent(table, keys);
    return where(table, columns -> {
      RowHash hash = RowHash.of(columns, key);
      int file = columns.fieldIndex(fileColumn);
      return row -> sent.value().contains(hash.of(row)) || files.contains(row.getUTF8String(file));
    });
  }

  private static Broadcast<KeySet> sent(Dataset<Row> table, KeySet keys) {
    return JavaSparkContext.fromSparkContext(table.sparkSession().sparkContext()).broadcast(keys);
  }

  /** Those of a table's rows that pass a test, which is made for the columns in their order. */
  private static Dataset<Row> where(Dataset<Row> table, Function<StructType, Test> testing) {
    SparkPlan scan = table.queryExecution().executedPlan().collectLeaves().head();
    Test test = testing.apply(scan.schema());
    JavaRDD<InternalRow> found = scan.supportsColumnar()
        ? scan.executeColumnar().toJavaRDD().flatMap(batch -> sought(batch, test))
        : scan.execute().toJavaRDD().filter(test::isSought).map(InternalRow::copy);
    return InnerRows.of(table.sparkSession(), scan.schema(), found).selectExpr(table.columns());
  }

  private static Iterator<InternalRow> sought(ColumnarBatch batch, Test test) {
    List<InternalRow> sought = new ArrayList<>();
    batch.rowIterator().forEachRemaining(row -> {
      if (test.isSought(row)) {
        sought.add(row.copy());
      }
    });
    return sought.iterator();
  }
}
