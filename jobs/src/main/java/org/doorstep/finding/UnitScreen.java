package org.doorstep.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One screen of integrity over several units: how odd each one's records are beside those of the others. */
interface UnitScreen {

  /** Fewer records of a unit tell nothing of how they were written. */
  long FEWEST_RECORDS = 50;

  /**
   * What one unit's records say.
   *
   * @param p one-sided: odd is more of what a screen looks for; NaN where its conditions are not met
   */
  record Result(long records, double p) {
  }

  /** One result per unit. */
  Map<String, Result> results(Map<String, Map<String, Long>> units);

  /** The screen that reads keys of a test. */
  static UnitScreen of(String test) {
    return switch (test) {
      case "share" -> UnitScreen::shares;
      case "digits" -> new DigitScreen();
      case "benford" -> new BenfordScreen();
      case "pairs" -> new PairScreen();
      default -> throw new IllegalArgumentException(
          "a screen's test is '" + test + "'; expected share, digits, benford or pairs");
    };
  }

  static long records(Map<String, Long> keys) {
    return keys.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * More records with a trait than among the others, whose spread is allowed for: predictive mid-p, upper tail. Fewer
   * than ten units tell nothing of their spread, and a trait that nobody has tells nothing of anybody.
   */
  private static Map<String, Result> shares(Map<String, Map<String, Long>> units) {
    List<String> known = units.keySet().stream().filter(unit -> records(units.get(unit)) > 0).toList();
    FunnelModel model = new FunnelModel(known.stream().map(unit -> area(unit, units.get(unit))).toList());
    Map<String, Result> results = new TreeMap<>();
    units.forEach((unit, keys) -> results.put(unit, new Result(records(keys), Double.NaN)));
    boolean applies = known.size() >= FunnelModel.FEWEST_FOR_SPREAD && model.center() > 0;
    IntStream.range(0, applies ? known.size() : 0).forEach(i -> {
      FunnelArea area = area(known.get(i), units.get(known.get(i)));
      FunnelModel.Expectation expected = model.expectation(i);
      double p = area.value() > expected.center() ? expected.pValue() / 2 : 1 - expected.pValue() / 2;
      long records = area.denominator().longValue();
      results.put(known.get(i), new Result(records, records < FEWEST_RECORDS ? Double.NaN : p));
    });
    return results;
  }

  private static FunnelArea area(String unit, Map<String, Long> keys) {
    double all = records(keys);
    double hits = keys.getOrDefault("true", 0L);
    return new FunnelArea(unit, "unit", hits, all, hits / all, "");
  }
}
