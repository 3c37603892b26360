package org.doorstep.finding;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.doorstep.stat.integrity.Benford;

/**
 * Whether the first two digits of a unit's amounts follow Benford's law: their mean absolute deviation beside that of
 * honest amounts, simulated with a fixed seed. It shrinks with the square root of the number, so that one table serves
 * all. Not applicable to fewer than 1,000 amounts, or to such as span less than three orders of magnitude.
 */
final class BenfordScreen implements UnitScreen {

  static final int FEWEST = 1000;
  static final int ORDERS = 3;
  private static final int FIRST = 10;
  private static final int GROUPS = 90;
  private static final int DRAWS = 2000;
  private static final int SIZE = 3000;
  private static final long SEED = 20_260_101L;

  /** Made when the first unit asks, once: deviations times the square root of the number, sorted. */
  private static final class Made {
    static final double[] HONEST = honest();

    private static double[] honest() {
      SplittableRandom random = new SplittableRandom(SEED);
      return IntStream.range(0, DRAWS).mapToDouble(draw -> {
        int[] counts = new int[GROUPS];
        for (int i = 0; i < SIZE; i++) {
          counts[(int) Math.pow(10, 1 + random.nextDouble()) - FIRST]++;
        }
        return scaled(counts);
      }).sorted().toArray();
    }
  }

  private static double scaled(int[] counts) {
    Benford benford = Benford.of(counts, 2, 0);
    return benford.mad() * Math.sqrt(benford.n());
  }

  @Override
  public Map<String, Result> results(Map<String, Map<String, Long>> units) {
    Map<String, Result> results = new TreeMap<>();
    units.forEach((unit, keys) -> results.put(unit, result(keys)));
    return results;
  }

  /** Keys are the number of digits and the first two of them, such as 7:49. */
  private static Result result(Map<String, Long> keys) {
    int[] counts = new int[GROUPS];
    keys.forEach((key, records) ->
        counts[Integer.parseInt(key.substring(key.indexOf(':') + 1)) - FIRST] += records.intValue());
    int[] lengths = keys.keySet().stream()
        .mapToInt(key -> Integer.parseInt(key.substring(0, key.indexOf(':')))).toArray();
    int n = Arrays.stream(counts).sum();
    boolean applies = n >= FEWEST
        && Arrays.stream(lengths).max().orElse(0) - Arrays.stream(lengths).min().orElse(0) >= ORDERS;
    return new Result(n, applies ? pValue(scaled(counts)) : Double.NaN);
  }

  private static double pValue(double scaled) {
    long above = Arrays.stream(Made.HONEST).filter(honest -> honest >= scaled).count();
    return (1.0 + above) / (1.0 + DRAWS);
  }
}
