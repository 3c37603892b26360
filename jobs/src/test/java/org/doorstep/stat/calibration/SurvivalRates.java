package org.doorstep.stat.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.stat.numeric.Normal;
import org.doorstep.stat.numeric.Sample;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.LogRank;
import org.doorstep.stat.survival.RestrictedMean;
import org.doorstep.stat.survival.SurvivalTable;

/** Coverage, size and power where some cases are still open. */
final class SurvivalRates {

  private static final double MEDIAN = 30;
  private static final double MEAN = MEDIAN / Math.log(2);

  private final Table table;
  private final double quick;

  SurvivalRates(Table table, double quick) {
    this.table = table;
    this.quick = quick;
  }

  void run() {
    table.section("Time to resolution");
    int n = (int) Math.max(20, 10_000 / quick);
    String forty = "40 cases, median 30 days, opened over 120 days; share open at day 30";
    row("Kaplan-Meier, log-log interval", forty, "95 %", "95.0 %").is(Trials.share(n, d -> {
      KaplanMeier.Point point = KaplanMeier.of(cases(d, 40, 1), 0.95).at(MEDIAN);
      return point.low() <= 0.5 && 0.5 <= point.high();
    }));
    row("The same, plain interval (not used)", forty, "95 %", "93.6 %").is(Trials.share(n, d -> {
      KaplanMeier.Point point = KaplanMeier.of(cases(d, 40, 1), 0.95).at(MEDIAN);
      return Math.abs(point.survival() - 0.5) <= Normal.halfWidth(0.95) * point.se();
    }));
    row("Median, interval", "40 cases, median 30 days", "95 %", "-").is(Trials.share(n, d -> {
      KaplanMeier.Quantile median = KaplanMeier.of(cases(d, 40, 1), 0.95).quantile(0.5);
      return !(median.low() > MEDIAN) && !(median.high() < MEDIAN);
    }));
    row("Median of closed cases only (not used)", "200 cases, median 30 days, opened over 120 days", "30 days",
        "19.6 days").is(Trials.mean(n / 10, d -> closedOnly(d)).plain(1) + " days");
    row("Median by Kaplan-Meier", "the same", "30 days", "-")
        .is(Trials.mean(n / 10, d -> KaplanMeier.of(cases(d, 200, 1), 0.95).quantile(0.5).value()).plain(1) + " days");
    row("Log-rank", "groups of 10, 20, 30, all alike", "5 %", "5.7 %")
        .is(Trials.share(n, d -> logRank(cases(d, 10, 1), cases(d, 20, 1), cases(d, 30, 1)) <= 0.05));
    row("Log-rank, power", "two groups of 60, one takes twice as long", "-", "-")
        .is(Trials.share(n, d -> logRank(cases(d, 60, 1), cases(d, 60, 2)) <= 0.05));
    row("Restricted mean difference", "two groups of 60, all alike, tau 45", "5 %", "-")
        .is(Trials.share(n, d -> difference(cases(d, 60, 1), cases(d, 60, 1)) <= 0.05));
    row("Restricted mean difference, power", "one takes twice as long", "-", "-")
        .is(Trials.share(n, d -> difference(cases(d, 60, 1), cases(d, 60, 2)) <= 0.05));
  }

  private Table.Row row(String method, String simulated, String nominal, String expected) {
    return table.row(method, simulated, nominal, expected);
  }

  /** Cases that were opened on any of the last 120 days and take an exponential time. */
  private static double[][] times(Draws draws, int cases, double slower) {
    double[][] times = new double[2][cases];
    for (int i = 0; i < cases; i++) {
      double waits = draws.exponential(MEAN * slower);
      double watched = 120 * draws.uniform();
      times[0][i] = Math.min(waits, watched);
      times[1][i] = waits <= watched ? 1 : 0;
    }
    return times;
  }

  private static SurvivalTable cases(Draws draws, int cases, double slower) {
    double[][] times = times(draws, cases, slower);
    return SurvivalTable.of(times[0], Arrays.stream(times[1]).mapToInt(event -> (int) event).toArray());
  }

  private static double closedOnly(Draws draws) {
    double[][] times = times(draws, 200, 1);
    return Sample.median(IntStream.range(0, 200).filter(i -> times[1][i] == 1).mapToDouble(i -> times[0][i]).toArray());
  }

  private static double logRank(SurvivalTable... groups) {
    return LogRank.test(List.of(List.of(groups))).pValue();
  }

  private static double difference(SurvivalTable reference, SurvivalTable compared) {
    return RestrictedMean.of(compared, 45).against(RestrictedMean.of(reference, 45), 0.95).pValue();
  }
}
