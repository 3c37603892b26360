package org.doorstep.table;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.TableScan;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.doorstep.contract.RowColumns;
import org.doorstep.contract.RowTally;

/**
 * Lets good rows pass and turns bad ones aside, and counts both, while the rows stream by once: nothing is read twice,
 * cached or sorted.
 */
final class Gate extends BaseRelation implements TableScan {

  /** What the gate saw of a row. */
  enum Kind {
    /** It passed. */
    PASSED,
    /** It passed, with a notice. */
    NOTICED,
    /** It was turned aside. */
    STOPPED
  }

  /** What rows of a file are counted by; the code is that of the notice or of the fault. */
  record End(String file, Kind kind, String code) implements Comparable<End>, Serializable {
    @Override
    public int compareTo(End other) {
      return Comparator.comparing(End::file).thenComparing(End::kind).thenComparing(End::code).compare(this, other);
    }
  }

  private static final List<String> LOOKED_AT =
      List.of(RowColumns.FAULT, RowColumns.DETAIL, RowColumns.RAW, RowColumns.NOTICES);

  private final Dataset<Row> rows;
  private final Aside aside;
  private final RowTally<End> ends;

  private Gate(Dataset<Row> rows, Aside aside, RowTally<End> ends) {
    this.rows = rows;
    this.aside = aside;
    this.ends = ends;
  }

  /** The good ones of some checked rows, in these columns, among which is the file; counted once they are read. */
  static Dataset<Row> pass(Dataset<Row> checked, List<String> columns, Aside aside, RowTally<End> ends) {
    Dataset<Row> rows = checked.selectExpr(
        Stream.concat(columns.stream(), LOOKED_AT.stream()).toArray(String[]::new));
    return checked.sparkSession().baseRelationToDataFrame(new Gate(rows, aside, ends))
        .selectExpr(columns.toArray(String[]::new));
  }

  @Override
  public SQLContext sqlContext() {
    return rows.sparkSession().sqlContext();
  }

  @Override
  public StructType schema() {
    return rows.schema();
  }

  @Override
  public boolean needConversion() {
    return false;
  }

  /** Returns rows of Spark's inner form under the type that the interface asks for. */
  @Override
  @SuppressWarnings("unchecked")
  public RDD<Row> buildScan() {
    JavaRDD<InternalRow> inner = rows.queryExecution().toRdd().toJavaRDD();
    RDD<?> passed = passed(inner, schema(), aside, ends).rdd();
    return (RDD<Row>) passed;
  }

  /** Static, so that only what is named goes to the tasks. */
  private static JavaRDD<InternalRow> passed(JavaRDD<InternalRow> rows, StructType schema, Aside aside, RowTally<End> ends) {
    return rows.mapPartitions(part -> {
      GatedRows gated = new GatedRows(part, schema, aside.open());
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) done -> finish(gated, ends));
      return gated;
    });
  }

  private static void finish(GatedRows gated, RowTally<End> ends) {
    try {
      gated.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ends.add(gated.ends());
  }
}
