package org.doorstep.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/** Keys of rows, each as the hash that {@link RowHash} gives: eight bytes a key, however long it is. */
public final class KeySet implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int BITS_A_KEY = 16;
  private static final int MOST_BITS = 1 << 28;

  private final long[] rising;
  /** The last bits of the hashes: one look tells most keys that are not here. */
  private final BitSet ends;
  private final int mask;
  private final KeySpans spans;

  private KeySet(long[] rising, BitSet ends, int mask, KeySpans spans) {
    this.rising = rising;
    this.ends = ends;
    this.mask = mask;
    this.spans = spans;
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
    int mask = (int) Math.min(MOST_BITS, Long.highestOneBit((found + 1L) * BITS_A_KEY)) - 1;
    BitSet ends = new BitSet(mask + 1);
    for (int i = 0; i < found; i++) {
      ends.set((int) sorted[i] & mask);
    }
    return new KeySet(Arrays.copyOf(sorted, found), ends, mask, null);
  }

  /** Of the keys of some rows. */
  public static KeySet of(Dataset<Row> rows, List<String> key) {
    Dataset<Row> keys = rows.selectExpr(key.toArray(String[]::new));
    RowHash hash = RowHash.of(keys.schema(), key);
    boolean isText = KeySpans.areOf(keys.schema(), key.get(0));
    List<Part> parts = keys.queryExecution().toRdd().toJavaRDD().mapPartitions(part -> {
      LongStream.Builder own = LongStream.builder();
      KeySpans.Builder spans = new KeySpans.Builder();
      while (part.hasNext()) {
        InternalRow row = part.next();
        own.add(hash.of(row));
        spans.add(isText && !row.isNullAt(0) ? row.getUTF8String(0) : null);
      }
      return List.of(new Part(own.build().toArray(), spans.build())).iterator();
    }).collect();
    return of(parts);
  }

  /**
   * The keys that one task saw, each as often as it came.
   *
   * @param spans between which texts their first columns lie; null where that is not known
   */
  record Part(long[] hashes, KeySpans spans) implements Serializable {}

  /** Of the keys that several tasks saw. */
  static KeySet of(List<Part> parts) {
    KeySet all = of(parts.stream().flatMapToLong(part -> Arrays.stream(part.hashes())).toArray());
    return new KeySet(all.rising, all.ends, all.mask, KeySpans.together(parts.stream().map(Part::spans).toList()));
  }

  /** Between which texts the first columns of the keys lie, if that is known. */
  Optional<KeySpans> spans() {
    return Optional.ofNullable(spans);
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
