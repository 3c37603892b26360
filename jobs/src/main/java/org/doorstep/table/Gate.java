package org.doorstep.table;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.doorstep.contract.InnerRows;
import org.doorstep.contract.RowColumns;
import org.doorstep.contract.RowTally;

/**
 * Lets good rows pass and turns bad ones aside, and counts both, while the rows stream by once: nothing is read twice,
 * cached or sorted.
 */
final class Gate {

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

  private static final List<String> LOOKED_AT = List.of(
      RowColumns.FAULT, RowColumns.DETAIL, RowColumns.RAW, RowColumns.NOTICES, Rivals.KEY_HASH);

  private Gate() {}

  /** What the gate remembers of the rows: how they ended, and the hashes of the keys of those that passed. */
  record Memory(RowTally<End> ends, KeyHashes keys) implements Serializable {
    static Memory of(SparkSession spark) {
      return new Memory(RowTally.of(spark), KeyHashes.of(spark));
    }

    private void add(GatedRows gated) {
      ends.add(gated.ends());
      keys.add(gated.keys());
    }
  }

  /** The good ones of some checked rows, in these columns, among which is the file; remembered once they are read. */
  static Dataset<Row> pass(Dataset<Row> checked, List<String> columns, Aside aside, Memory memory) {
    Dataset<Row> rows = checked.selectExpr(
        Stream.concat(columns.stream(), LOOKED_AT.stream()).toArray(String[]::new));
    return InnerRows.of(rows.sparkSession(), rows.schema(),
        passed(rows.queryExecution().toRdd().toJavaRDD(), rows.schema(), aside, memory))
        .selectExpr(columns.toArray(String[]::new));
  }

  /** Static, so that only what is named goes to the tasks. */
  private static JavaRDD<InternalRow> passed(JavaRDD<InternalRow> rows, StructType schema, Aside aside, Memory memory) {
    return rows.mapPartitions(part -> {
      GatedRows gated = new GatedRows(part, schema, aside.open());
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) done -> finish(gated, memory));
      return gated;
    });
  }

  private static void finish(GatedRows gated, Memory memory) {
    try {
      gated.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    memory.add(gated);
  }
}
