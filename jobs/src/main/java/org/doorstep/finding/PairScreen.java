package org.doorstep.finding;

import java.util.Map;
import java.util.TreeMap;
import org.doorstep.stat.numeric.NegativeBinomial;

/**
 * Whether a unit has more pairs that are equal in both of two traits than chance gives when the same values of one fall
 * on the same values of the other in any order. Where such pairs are more common than that among the others as well, so
 * many are expected of it.
 */
final class PairScreen implements UnitScreen {

  /** Pairs that are equal in both traits, and how many chance gives. */
  private record Pairs(double equal, double expected, long all) {

    static Pairs of(Map<String, Long> keys) {
      long all = keys.getOrDefault("all", 0L);
      double product = (double) keys.getOrDefault("amount", 0L) * keys.getOrDefault("day", 0L);
      return new Pairs(keys.getOrDefault("both", 0L), all == 0 ? 0 : product / all, all);
    }

    /** So many records make these pairs: n (n - 1) / 2. */
    long records() {
      return all == 0 ? 0 : Math.round((1 + Math.sqrt(1 + 8.0 * all)) / 2);
    }
  }

  @Override
  public Map<String, Result> results(Map<String, Map<String, Long>> units) {
    Map<String, Pairs> pairs = new TreeMap<>();
    units.forEach((unit, keys) -> pairs.put(unit, Pairs.of(keys)));
    double equal = pairs.values().stream().mapToDouble(Pairs::equal).sum();
    double expected = pairs.values().stream().mapToDouble(Pairs::expected).sum();
    Map<String, Result> results = new TreeMap<>();
    pairs.forEach((unit, own) -> {
      double others = (equal - own.equal()) / (expected - own.expected());
      double mean = own.expected() * (others > 1 ? others : 1);
      boolean judged = own.records() >= FEWEST_RECORDS && mean > 0;
      results.put(unit, new Result(own.records(), judged ? upperMidP(own.equal(), mean) : Double.NaN));
    });
    return results;
  }

  private static double upperMidP(double equal, double mean) {
    NegativeBinomial poisson = new NegativeBinomial(mean, Double.POSITIVE_INFINITY);
    return (poisson.atLeast((long) equal) + poisson.atLeast((long) equal + 1)) / 2;
  }
}
