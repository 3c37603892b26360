package org.doorstep.measure;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The functions that a declaration can name. */
final class CellFunctions {

  private static final Map<String, CellFunction> FUNCTIONS = new TreeMap<>(Map.of(
      "village-coverage", new VillageCoverage(),
      "longest-wait", new LongestWait(),
      "host-burden", new HostBurden(),
      "rate-ratio", new RateRatio(),
      "running-ratio", new RunningRatio(),
      "backlog", new Backlog(),
      "concentration", new Concentration(),
      "earned-value", new EarnedSchedules(),
      "allocation-gap", new AllocationGap()));

  /** Their names. */
  static final SortedSet<String> NAMES = new TreeSet<>(FUNCTIONS.keySet());

  private CellFunctions() {}

  static CellFunction get(String name) {
    return FUNCTIONS.get(name);
  }
}
