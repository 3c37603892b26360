package org.doorstep.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.TaskCompletionListener;
import org.doorstep.contract.Contract;
import org.doorstep.contract.RowTally;

/** Lands the files of one record table: every row of every file, typed or with the reason why it is not. */
public final class Landing {
  /** Bytes of files that make a task of their own worth its start. */
  private static final long TASK_BYTES = 32L << 20;

  private Landing() {}

  /**
   * Returns rows in the columns of {@link org.doorstep.contract.RowColumns#landed}; the same row object is handed out
   * every time. A file is read by one task; small files share tasks.
   *
   * @param read counts the rows that are handed out, by file
   */
  public static JavaRDD<InternalRow> read(
      SparkSession spark, List<SourceFile> files, Contract contract, Pseudonyms pseudonyms,
      RowTally<String> read) {
    for (SourceFile file : files) {
      if (!file.mapping().record().equals(contract.name())) {
        throw new IllegalArgumentException(file.name() + " feeds " + file.mapping().record() + ", not "
            + contract.name());
      }
    }
    List<List<SourceFile>> tasks = tasks(files, spark.sparkContext().defaultParallelism());
    Pseudonymiser pseudonymiser = contract.domain().isEmpty() ? null : pseudonyms.domain(contract.domain());
    return rows(JavaSparkContext.fromSparkContext(spark.sparkContext()), tasks, contract, pseudonymiser, read);
  }

  /** Static, so that only what is named goes to the tasks. */
  private static JavaRDD<InternalRow> rows(JavaSparkContext context, List<List<SourceFile>> tasks, Contract contract,
      Pseudonymiser pseudonymiser, RowTally<String> read) {
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

  /** Spreads files over tasks, the largest first, each to the task with the fewest bytes. */
  static List<List<SourceFile>> tasks(List<SourceFile> files, int cores) {
    long bytes = files.stream().mapToLong(SourceFile::size).sum();
    int count = (int) Math.min(files.size(), Math.max(cores, bytes / TASK_BYTES));
    List<Task> tasks = new ArrayList<>();
    PriorityQueue<Task> lightest = new PriorityQueue<>(
        Comparator.comparingLong((Task task) -> task.bytes).thenComparingInt(task -> task.number));
    for (int i = 0; i < count; i++) {
      tasks.add(new Task(i));
    }
    lightest.addAll(tasks);
    files.stream()
        .sorted(Comparator.comparingLong(SourceFile::size).reversed().thenComparing(SourceFile::name))
        .forEach(file -> lightest.add(lightest.remove().with(file)));
    return tasks.stream().map(task -> List.copyOf(task.files)).toList();
  }

  /** The files of one task and how many bytes they have. */
  private static final class Task {
    private final int number;
    private final List<SourceFile> files = new ArrayList<>();
    private long bytes;

    Task(int number) {
      this.number = number;
    }

    Task with(SourceFile file) {
      files.add(file);
      bytes += file.size();
      return this;
    }
  }
}
