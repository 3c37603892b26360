package org.doorstep.contract;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.AccumulatorV2;

/**
 * Counts rows by key while tasks pass them on. Exact, because the engine never runs a task twice: it is on one machine
 * and a task that fails ends the night.
 */
public final class RowTally<K extends Comparable<K> & Serializable> extends AccumulatorV2<Map<K, Long>, Map<K, Long>> {
  private static final long serialVersionUID = 1L;

  private TreeMap<K, Long> rows = new TreeMap<>();

  private RowTally() {}

  /** A tally that the tasks of a session can count in. */
  public static <K extends Comparable<K> & Serializable> RowTally<K> of(SparkSession spark) {
    RowTally<K> tally = new RowTally<>();
    spark.sparkContext().register(tally);
    return tally;
  }

  @Override
  public boolean isZero() {
    return rows.isEmpty();
  }

  @Override
  public RowTally<K> copy() {
    RowTally<K> copy = new RowTally<>();
    copy.rows = new TreeMap<>(rows);
    return copy;
  }

  @Override
  public void reset() {
    rows = new TreeMap<>();
  }

  /** Adds numbers of rows by key. */
  @Override
  public void add(Map<K, Long> more) {
    more.forEach((key, count) -> rows.merge(key, count, Long::sum));
  }

  @Override
  public void merge(AccumulatorV2<Map<K, Long>, Map<K, Long>> other) {
    add(other.value());
  }

  /** Rows by key, as counted so far. */
  @Override
  public Map<K, Long> value() {
    return rows;
  }
}
