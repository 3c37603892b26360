package org.doorstep.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.TableScan;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.doorstep.contract.Contract;
import org.doorstep.contract.RowColumns;
import org.doorstep.contract.RowTally;

/**
 * The files of one record table as a relation whose rows are in Spark's inner form, so that no encoder is
 * paid.
 */
final class LandingRelation extends BaseRelation implements TableScan {
  private final SparkSession spark;
  private final List<List<SourceFile>> tasks;
  private final Contract contract;
  private final Pseudonymiser pseudonymiser;
  private final RowTally<String> read;

  LandingRelation(
      SparkSession spark, List<List<SourceFile>> tasks, Contract contract, Pseudonymiser pseudonymiser,
      RowTally<String> read) {
    this.spark = spark;
    this.tasks = tasks;
    this.contract = contract;
    this.pseudonymiser = pseudonymiser;
    this.read = read;
  }

  @Override
  public SQLContext sqlContext() {
    return spark.sqlContext();
  }

  @Override
  public StructType schema() {
    return RowColumns.landed(contract);
  }

  @Override
  public long sizeInBytes() {
    return tasks.stream().flatMap(List::stream).mapToLong(SourceFile::size).sum();
  }

  @Override
  public boolean needConversion() {
    return false;
  }

  /** Returns rows of Spark's inner form under the type that the interface asks for. */
  @Override
  @SuppressWarnings("unchecked")
  public RDD<Row> buildScan() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    RDD<?> rows = rows(context, tasks, contract, pseudonymiser, read).rdd();
    return (RDD<Row>) rows;
  }

  /** Static, so that only what is named goes to the tasks. */
  private static JavaRDD<InternalRow> rows(
      JavaSparkContext context,
      List<List<SourceFile>> tasks,
      Contract contract,
      Pseudonymiser pseudonymiser,
      RowTally<String> read) {
    return context.parallelize(tasks, Math.max(1, tasks.size())).mapPartitions(parts -> {
      List<SourceFile> files = parts.hasNext() ? parts.next() : List.of();
      LandedRows rows = new LandedRows(files, contract, pseudonymiser);
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) done -> close(rows, read));
      return rows;
    });
  }

  private static void close(LandedRows rows, RowTally<String> read) {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    read.add(rows.read());
  }
}
