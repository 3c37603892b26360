package org.doorstep.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Exact counts of what was written for one record table. */
final class Tally {
  private long rows;
  private long validKeys;
  private long superseded;
  private long repeated;
  private long late;
  private final Map<String, Long> setAside = new TreeMap<>();
  private final Map<String, Long> refused = new TreeMap<>();

  void row() {
    rows++;
  }

  /** Rows of a register, all good and each with a key of its own. */
  void register(long count) {
    rows += count;
    validKeys += count;
  }

  void validKey() {
    validKeys++;
  }

  void superseded() {
    superseded++;
  }

  void repeated() {
    repeated++;
  }

  void late() {
    late++;
  }

  void bad(Fault fault) {
    Map<String, Long> where = fault.reason().equals(Fault.REFUSED) ? refused : setAside;
    where.merge(fault.reason(), 1L, Long::sum);
  }

  long rows() {
    return rows;
  }

  /** The counts in a fixed order; rows = valid_keys + superseded + repeated + set aside + refused. */
  Map<String, Object> counts() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("rows", rows);
    all.put("valid_keys", validKeys);
    all.put("superseded", superseded);
    all.put("repeated", repeated);
    all.put("late", late);
    all.put("set_aside", setAside);
    all.put("refused", refused);
    return all;
  }
}
