package org.doorstep.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.AccumulatorV2;

/**
 * The hashes of the keys of rows, gathered while tasks pass the rows on: eight bytes a row, so that most keys need no
 * second look.
 */
final class KeyHashes extends AccumulatorV2<KeySet.Part, List<KeySet.Part>> {
  private static final long serialVersionUID = 1L;

  private ArrayList<KeySet.Part> tasks = new ArrayList<>();

  private KeyHashes() {}

  /** Hashes that the tasks of a session can be added to. */
  static KeyHashes of(SparkSession spark) {
    KeyHashes hashes = new KeyHashes();
    spark.sparkContext().register(hashes);
    return hashes;
  }

  /** All keys. */
  KeySet all() {
    return KeySet.of(tasks);
  }

  /** The keys that more than one row has. */
  KeySet repeated() {
    long[] all = tasks.stream().flatMapToLong(task -> Arrays.stream(task.hashes())).toArray();
    Arrays.parallelSort(all);
    int found = 0;
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1]) {
        all[found++] = all[i];
      }
    }
    return KeySet.of(Arrays.copyOf(all, found));
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
  public void add(KeySet.Part task) {
    tasks.add(task);
  }

  @Override
  public void merge(AccumulatorV2<KeySet.Part, List<KeySet.Part>> other) {
    tasks.addAll(other.value());
  }

  @Override
  public List<KeySet.Part> value() {
    return tasks;
  }
}
