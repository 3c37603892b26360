package org.doorstep.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Keys of rows, each as the hash that {@link RowHash} gives: eight bytes a key, however long it is. */
public final class KeySet implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int BITS_A_KEY = 16;
  private static final int MOST_BITS = 1 << 28;

  private final long[] rising;
  /** The last bits of the hashes: one look tells most keys that are not here. */
  private final BitSet ends;
  private final int mask;

  private KeySet(long[] rising) {
    this.rising = rising;
    this.mask = (int) Math.min(MOST_BITS, Long.highestOneBit((rising.length + 1L) * BITS_A_KEY)) - 1;
    this.ends = new BitSet(mask + 1);
    for (long hash : rising) {
      ends.set((int) hash & mask);
    }
  }

  /** Of hashes in any order, each as often as it comes. */
  static KeySet of(long[] hashes) {
    long[] sorted = hashes.clone();
    Arrays.parallelSort(sorted);
    int found = 0;
    for (long hash : sorted) {
      if (found == 0 || sorted[found - 1] != hash) {
        sorted[found++] = hash;
      }
    }
    return new KeySet(Arrays.copyOf(sorted, found));
  }

  /** Of the keys of some rows. */
  public static KeySet of(Dataset<Row> rows, List<String> key) {
    Dataset<Row> keys = rows.selectExpr(key.toArray(String[]::new));
    RowHash hash = RowHash.of(keys.schema(), key);
    List<long[]> hashes = keys.queryExecution().toRdd().toJavaRDD().mapPartitions(part -> {
      LongStream.Builder own = LongStream.builder();
      part.forEachRemaining(row -> own.add(hash.of(row)));
      return List.of(own.build().toArray()).iterator();
    }).collect();
    return of(hashes.stream().flatMapToLong(Arrays::stream).toArray());
  }

  /** These keys and others. */
  KeySet with(KeySet others) {
    long[] both = Arrays.copyOf(rising, rising.length + others.rising.length);
    System.arraycopy(others.rising, 0, both, rising.length, others.rising.length);
    return of(both);
  }

  /** Whether a key with a hash is among them. Of keys that are not, one in 10^13 seems to be, for a million in here. */
  boolean contains(long hash) {
    return ends.get((int) hash & mask) && Arrays.binarySearch(rising, hash) >= 0;
  }

  public int size() {
    return rising.length;
  }
}
