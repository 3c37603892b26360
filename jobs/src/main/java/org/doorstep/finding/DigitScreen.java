package org.doorstep.finding;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.doorstep.stat.numeric.ChiSquare;
import org.doorstep.stat.numeric.Sample;
import org.doorstep.stat.numeric.Student;

/**
 * Whether the last digits of a unit's numbers are spread as those of the others: two-sample chi-square. People type
 * numbers in ways of their own, so that honest units differ by more than chance: a unit's statistic has to lie far from
 * those of the others too, by Student's distribution on their logarithms. The larger of the two p-values counts.
 */
final class DigitScreen implements UnitScreen {

  private static final int DIGITS = 10;
  private static final int DF = DIGITS - 1;

  @Override
  public Map<String, Result> results(Map<String, Map<String, Long>> units) {
    double[] all = new double[DIGITS];
    units.values().forEach(keys -> add(all, digits(keys), 1));
    Map<String, Double> statistics = new TreeMap<>();
    units.forEach((unit, keys) -> {
      double[] others = all.clone();
      add(others, digits(keys), -1);
      boolean judged = UnitScreen.records(keys) >= FEWEST_RECORDS && Arrays.stream(others).sum() >= FEWEST_RECORDS;
      statistics.put(unit, judged ? statistic(digits(keys), others) : Double.NaN);
    });
    Map<String, Result> results = new TreeMap<>();
    statistics.forEach((unit, statistic) -> results.put(unit, new Result(UnitScreen.records(units.get(unit)),
        Math.max(ChiSquare.upperTail(statistic, DF), amongOthers(unit, statistics)))));
    return results;
  }

  /** How often one more unit like the others would have so large a statistic; NaN with fewer than ten units. */
  private static double amongOthers(String unit, Map<String, Double> statistics) {
    double[] others = statistics.entrySet().stream().filter(other -> !other.getKey().equals(unit))
        .mapToDouble(other -> Math.log(other.getValue())).filter(Double::isFinite).toArray();
    if (others.length + 1 < FunnelModel.FEWEST_FOR_SPREAD) {
      return Double.NaN;
    }
    double mean = Sample.mean(others);
    double squares = Arrays.stream(others).map(value -> (value - mean) * (value - mean)).sum();
    double spread = Math.sqrt(squares / (others.length - 1) * (1 + 1.0 / others.length));
    double t = (Math.log(statistics.get(unit)) - mean) / spread;
    double twoSided = Student.twoSided(t, others.length - 1);
    return t > 0 ? twoSided / 2 : 1 - twoSided / 2;
  }

  private static double[] digits(Map<String, Long> keys) {
    return IntStream.range(0, DIGITS).mapToDouble(i -> keys.getOrDefault(Integer.toString(i), 0L)).toArray();
  }

  private static void add(double[] sums, double[] counts, int sign) {
    Arrays.setAll(sums, i -> sums[i] + sign * counts[i]);
  }

  /** A digit that nobody has adds nothing. */
  private static double statistic(double[] own, double[] others) {
    double n = Arrays.stream(own).sum();
    double m = Arrays.stream(others).sum();
    return IntStream.range(0, DIGITS).filter(i -> own[i] + others[i] > 0).mapToDouble(i ->
        Math.pow(Math.sqrt(m / n) * own[i] - Math.sqrt(n / m) * others[i], 2) / (own[i] + others[i])).sum();
  }
}
