package org.doorstep.measure;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The functions that a declaration can name. */
final class CellFunctions {

  private static final Map<String, CellFunction> FUNCTIONS = new TreeMap<>(Map.ofEntries(
      Map.entry("village-coverage", new VillageCoverage()),
      Map.entry("longest-wait", new LongestWait()),
      Map.entry("host-burden", new HostBurden()),
      Map.entry("rate-ratio", new RateRatio()),
      Map.entry("running-ratio", new RunningRatio()),
      Map.entry("backlog", new Backlog()),
      Map.entry("concentration", new Concentration()),
      Map.entry("supplier-shares", new SupplierShares()),
      Map.entry("price-gaps", new PriceGaps()),
      Map.entry("refused-bids", new RefusedBids()),
      Map.entry("promise-ratio", new PromiseRatio()),
      Map.entry("rolling-sums", new RollingSums()),
      Map.entry("group-rate", new GroupRate()),
      Map.entry("weighted-share", new WeightedShares()),
      Map.entry("earned-value", new EarnedSchedules()),
      Map.entry("allocation-gap", new AllocationGap())));

  /** Their names. */
  static final SortedSet<String> NAMES = new TreeSet<>(FUNCTIONS.keySet());

  private CellFunctions() {}

  static CellFunction get(String name) {
    return FUNCTIONS.get(name);
  }
}
