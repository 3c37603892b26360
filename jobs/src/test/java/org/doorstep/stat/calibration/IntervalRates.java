package org.doorstep.stat.calibration;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.doorstep.stat.Interval;
import org.doorstep.stat.proportion.ClopperPearson;
import org.doorstep.stat.proportion.Newcombe;
import org.doorstep.stat.proportion.PoissonInterval;
import org.doorstep.stat.proportion.StandardisedRate;
import org.doorstep.stat.proportion.Wilson;
import org.doorstep.stat.survey.WeightedShare;

/** Coverage of the intervals of shares, counts and rates; exact where the sum over all counts is short. */
final class IntervalRates {

  /** True shares 0.001, 0.002, ..., 0.999. */
  private static final int GRID = 1_000;

  private final Table table;
  private final double quick;

  IntervalRates(Table table, double quick) {
    this.table = table;
    this.quick = quick;
  }

  void run() {
    table.section("Intervals, coverage");
    for (int n : new int[] {5, 10, 50}) {
      double[] wilson = coverage(n, (x, size) -> Wilson.interval(x, size, 0.95));
      String expected = n == 5 ? "95.1-95.5 %; at least 83 %" : "95.1-95.5 %";
      row("Wilson", "n " + n + ", all shares 0.1 % to 99.9 %", expected).is(averageAndLeast(wilson));
    }
    for (int n : new int[] {5, 50}) {
      row("Clopper-Pearson", "n " + n + ", all shares 0.1 % to 99.9 %", "at least 95 %")
          .is(averageAndLeast(coverage(n, (x, size) -> ClopperPearson.interval(x, size, 0.95))));
    }
    row("Garwood", "means 0.1 to 30", "at least 95 %").is(averageAndLeast(poissonCoverage()));
    row("Newcombe difference", "4 to 40 trials each, any two shares", "-").is(newcombe());
    row("Standardised rate, gamma", "8 strata, about 40 events", "-").is(standardised());
    row("Weighted share, Wilson on n_eff", "4 strata, 80 answers, unequal weights", "-").is(weighted());
  }

  private Table.Row row(String method, String simulated, String expected) {
    return table.row(method, simulated, "95 %", expected);
  }

  private static String averageAndLeast(double[] coverage) {
    return String.format(Locale.ROOT, "%.1f %% on average, at least %.1f %%",
        100 * IntStream.range(0, coverage.length).mapToDouble(i -> coverage[i]).average().orElseThrow(),
        100 * IntStream.range(0, coverage.length).mapToDouble(i -> coverage[i]).min().orElseThrow());
  }

  private static double[] coverage(int n, BiFunction<Integer, Integer, Interval> method) {
    Interval[] intervals = IntStream.rangeClosed(0, n).mapToObj(x -> method.apply(x, n)).toArray(Interval[]::new);
    return IntStream.range(1, GRID).mapToDouble(i -> {
      double p = (double) i / GRID;
      BinomialDistribution counts = BinomialDistribution.of(n, p);
      return IntStream.rangeClosed(0, n).filter(x -> holds(intervals[x], p)).mapToDouble(counts::probability).sum();
    }).toArray();
  }

  private static double[] poissonCoverage() {
    return IntStream.rangeClosed(1, 300).mapToDouble(i -> {
      double mean = i / 10.0;
      PoissonDistribution counts = PoissonDistribution.of(mean);
      return IntStream.range(0, 200).filter(x -> holds(PoissonInterval.interval(x, 0.95), mean))
          .mapToDouble(counts::probability).sum();
    }).toArray();
  }

  private static boolean holds(Interval interval, double truth) {
    return interval.low() <= truth && truth <= interval.high();
  }

  private Trials.Mean newcombe() {
    return Trials.share((int) Math.max(20, 40_000 / quick), d -> {
      double p = d.uniform();
      double q = d.uniform();
      int n = 4 + (int) (37 * d.uniform());
      int m = 4 + (int) (37 * d.uniform());
      Newcombe.Difference difference = Newcombe.difference(new Newcombe.Share(d.binomial(n, p), n),
          new Newcombe.Share(d.binomial(m, q), m), 0.95);
      return difference.low() <= p - q && p - q <= difference.high();
    });
  }

  private Trials.Mean standardised() {
    double[] population = {4_000, 3_000, 5_000, 2_500, 1_500, 900, 500, 200};
    double[] standard = {9_000, 9_500, 9_000, 8_000, 7_000, 5_000, 3_000, 1_500};
    double[] rate = {0.0005, 0.001, 0.0015, 0.003, 0.004, 0.006, 0.01, 0.02};
    double truth = 0;
    double all = 0;
    for (int i = 0; i < rate.length; i++) {
      truth += standard[i] * rate[i];
      all += standard[i];
    }
    double expected = truth / all;
    return Trials.share((int) Math.max(20, 20_000 / quick), d -> {
      double[] count = IntStream.range(0, rate.length).mapToDouble(i -> d.poisson(population[i] * rate[i])).toArray();
      StandardisedRate result = StandardisedRate.of(count, population, standard, 0.95);
      return result.low() <= expected && expected <= result.high();
    });
  }

  private Trials.Mean weighted() {
    double[] population = {4_000, 2_000, 1_000, 3_000};
    double[] share = {0.2, 0.35, 0.5, 0.6};
    double truth = (4_000 * 0.2 + 2_000 * 0.35 + 1_000 * 0.5 + 3_000 * 0.6) / 10_000;
    int[] stratum = IntStream.range(0, 80).map(i -> i < 10 ? 0 : i < 40 ? 1 : i < 65 ? 2 : 3).toArray();
    return Trials.share((int) Math.max(20, 20_000 / quick), d -> {
      double[] y = IntStream.of(stratum).mapToDouble(s -> d.binomial(1, share[s])).toArray();
      return holds(WeightedShare.of(y, stratum, population).wilson(0.95), truth);
    });
  }
}
