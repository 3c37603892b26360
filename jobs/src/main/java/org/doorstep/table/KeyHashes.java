package org.doorstep.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.AccumulatorV2;

/**
 * The hashes of the keys of rows, gathered while tasks pass the rows on: eight bytes a row, so that most keys need no
 * second look.
 */
final class KeyHashes extends AccumulatorV2<KeyHashes.Task, List<KeyHashes.Task>> {
  private static final long serialVersionUID = 1L;

  /**
   * Those of one task.
   *
   * @param spans between which texts the first columns of the keys lie; null where that is not known
   */
  record Task(long[] hashes, KeySpans spans) implements Serializable {}

  private ArrayList<Task> tasks = new ArrayList<>();

  private KeyHashes() {}

  /** Hashes that the tasks of a session can be added to. */
  static KeyHashes of(SparkSession spark) {
    KeyHashes hashes = new KeyHashes();
    spark.sparkContext().register(hashes);
    return hashes;
  }

  /** All keys. */
  KeySet all() {
    return KeySet.of(hashes()).within(KeySpans.together(tasks.stream().map(Task::spans).toList()));
  }

  /** The keys that more than one row has. */
  KeySet repeated() {
    long[] all = hashes();
    Arrays.parallelSort(all);
    int found = 0;
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1]) {
        all[found++] = all[i];
      }
    }
    return KeySet.of(Arrays.copyOf(all, found));
  }

  private long[] hashes() {
    return tasks.stream().flatMapToLong(task -> Arrays.stream(task.hashes())).toArray();
  }

  @Override
  public boolean isZero() {
    return tasks.isEmpty();
  }

  @Override
  public KeyHashes copy() {
    KeyHashes copy = new KeyHashes();
    copy.tasks = new ArrayList<>(tasks);
    return copy;
  }

  @Override
  public void reset() {
    tasks = new ArrayList<>();
  }

  /** Adds the hashes of one task. */
  @Override
  public void add(Task task) {
    tasks.add(task);
  }

  @Override
  public void merge(AccumulatorV2<Task, List<Task>> other) {
    tasks.addAll(other.value());
  }

  @Override
  public List<Task> value() {
    return tasks;
  }
}
