package org.doorstep.stat.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.chart.Farrington;
import org.doorstep.stat.chart.FarringtonFlexible;
import org.doorstep.stat.regression.CountForecast;

/** False alarms and power of the watch on weekly counts. */
final class CountRates {

  private static final int WEEKS = 313;
  private static final int TWO_YEARS = 100;
  private static final double THETA = 5;

  private final Table table;
  private final double quick;

  CountRates(Table table, double quick) {
    this.table = table;
    this.quick = quick;
  }

  void run() {
    table.section("Weekly counts");
    String over = "6 years, mean 20, season, 5 % growth a year, theta 5; the next week";
    String poisson = "6 years, mean 20, season, 5 % growth a year, Poisson; the next week";
    String twoYears = "100 weeks, mean 20, theta 5; the next week";
    row("NB regression, alarms", over, "1 %", "1.2 %").is(forecast(THETA, 1));
    row("NB regression, alarms", poisson, "1 %", "0.8 %").is(forecast(Double.POSITIVE_INFINITY, 1));
    row("NB regression, power", "the next week with twice the mean, theta 5", "-", "-").is(forecast(THETA, 2));
    row("NB predictive, alarms", twoYears, "1 %", "-").is(predictive(1));
    row("NB predictive, power", "the next week with twice the mean", "-", "-").is(predictive(2));
    row("Farrington, alarms", over, "1 %", "5.2 %").is(farrington(THETA));
    row("Farrington, alarms", poisson, "1 %", "2.4 %").is(farrington(Double.POSITIVE_INFINITY));
    row("Farrington flexible, alarms", over, "1 %", "1.7 %").is(flexible(THETA));
    row("Farrington flexible, alarms", poisson, "1 %", "1.0 %").is(flexible(Double.POSITIVE_INFINITY));
  }

  private Table.Row row(String method, String simulated, String nominal, String expected) {
    return table.row(method, simulated, nominal, expected);
  }

  private static double mean(int week) {
    return 20 * Math.exp(0.001 * (week - WEEKS) + 0.4 * Math.sin(2 * Math.PI * week / 52));
  }

  /** Counts of all weeks, the last with a mean of {@code times} the usual one. */
  private static double[] counts(Draws draws, double theta, double times) {
    double[] means = IntStream.rangeClosed(1, WEEKS).mapToDouble(CountRates::mean).toArray();
    means[WEEKS - 1] *= times;
    return draws.counts(means, theta);
  }

  private Trials.Mean forecast(double theta, double times) {
    return Trials.share((int) Math.max(20, 4_000 / quick), draws -> {
      double[] counts = counts(draws, theta, times);
      double[] past = Arrays.copyOf(counts, WEEKS - 1);
      return CountForecast.forecast(past, new double[] {counts[WEEKS - 1]}, CountForecast.Settings.WEEKLY)
          .nextPValue()[0] < 0.01;
    });
  }

  private Trials.Mean predictive(double times) {
    return Trials.share((int) Math.max(20, 4_000 / quick), draws -> {
      double[] means = new double[TWO_YEARS];
      Arrays.fill(means, 20);
      return CountForecast.predictive(draws.counts(means, THETA), draws.counts(new double[] {20 * times}, THETA),
          new CountForecast.Settings(52, 0, 0.01, 1)).nextPValue()[0] < 0.01;
    });
  }

  private Trials.Mean farrington(double theta) {
    return Trials.share((int) Math.max(20, 4_000 / quick),
        draws -> Farrington.alarms(counts(draws, theta, 1), new int[] {WEEKS}, Farrington.Settings.DEFAULT)
            .flags()[0]);
  }

  private Trials.Mean flexible(double theta) {
    FarringtonFlexible.Settings settings = new FarringtonFlexible.Settings(0.01, 5, 4, 2.58, 1);
    return Trials.share((int) Math.max(20, 4_000 / quick),
        draws -> FarringtonFlexible.alarms(counts(draws, theta, 1), new int[] {WEEKS},
            FarringtonFlexible.Window.DEFAULT, settings).flags()[0]);
  }
}
