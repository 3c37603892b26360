package org.doorstep.table;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.TaskCompletionListener;
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

  private Gate() {}

  /**
   * What the gate remembers of the rows: how they ended, and the keys of those that passed.
   *
   * @param areSought whether rows with these keys will be sought, so that it pays to know where they may stand
   */
  record Memory(RowTally<End> ends, KeyHashes keys, boolean areSought) implements Serializable {
    static Memory of(SparkSession spark, boolean areSought) {
      return new Memory(RowTally.of(spark), KeyHashes.of(spark), areSought);
    }

    private void add(GatedRows gated) {
      ends.add(gated.ends());
      keys.add(gated.keys());
    }
  }

  /** The good ones of some checked rows as rows of a record table; remembered once they are read. */
  static JavaRDD<InternalRow> pass(JavaRDD<InternalRow> checked, RecordColumns columns, Aside aside, Memory memory) {
    return checked.mapPartitions(part -> {
      GatedRows gated = new GatedRows(part, columns, aside.open(), memory.areSought());
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
