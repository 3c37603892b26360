package org.doorstep.stat.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.trend.MannKendall;
import org.doorstep.stat.trend.Pettitt;
import org.doorstep.stat.trend.RateRatio;
import org.doorstep.stat.trend.TheilSen;
import org.doorstep.stat.trend.YearOnYear;

/** Size and power of the trend tests, coverage of the ratio of years. */
final class TrendRates {

  private final Table table;
  private final double quick;

  TrendRates(Table table, double quick) {
    this.table = table;
    this.quick = quick;
  }

  void run() {
    table.section("Trend and change");
    kendall();
    years();
  }

  private void kendall() {
    int n = replicates(5_000);
    row("Mann-Kendall", "24 points without trend", "5 %", "-")
        .is(Trials.share(n, d -> MannKendall.of(d.normals(24)).pValue() <= 0.05));
    row("Mann-Kendall, exact", "8 points without trend", "at most 5 %", "-")
        .is(Trials.share(n, d -> MannKendall.of(d.normals(8)).pValue() <= 0.05));
    row("Mann-Kendall", "24 points that follow each other, rho 0.4", "5 %", "16 %")
        .is(Trials.share(n, d -> MannKendall.of(d.autoregressive(24, 0.4)).pValue() <= 0.05));
    row("Mann-Kendall, corrected", "24 points that follow each other, rho 0.4", "5 %", "-")
        .is(Trials.share(n, d -> MannKendall.of(d.autoregressive(24, 0.4)).pValueCorrected() <= 0.05));
    row("Mann-Kendall, power", "24 points, 0.1 sd a point", "-", "-")
        .is(Trials.share(n, d -> MannKendall.of(line(d, 0.1)).pValue() <= 0.05));
    row("Theil-Sen interval, coverage", "24 points, 0.1 sd a point", "95 %", "-").is(Trials.share(n, d -> {
      TheilSen line = TheilSen.of(line(d, 0.1), null, 0.95);
      return line.low() <= 0.1 && 0.1 <= line.high();
    }));
    row("Pettitt", "24 points without a step", "5 %", "-")
        .is(Trials.share(n, d -> Pettitt.of(d.normals(24)).pValue() <= 0.05));
    row("Pettitt, power", "24 points, 1.5 sd higher from the 13th on", "-", "-").is(Trials.share(n, d -> {
      double[] y = d.normals(24);
      return Pettitt.of(IntStream.range(0, 24).mapToDouble(i -> y[i] + (i < 12 ? 0 : 1.5)).toArray())
          .pValue() <= 0.05;
    }));
  }

  private static double[] line(Draws draws, double slope) {
    double[] y = draws.normals(24);
    return IntStream.range(0, 24).mapToDouble(i -> y[i] + slope * i).toArray();
  }

  private void years() {
    int n = replicates(10_000);
    String over = "months of about 60 with season, dispersion about 3.5; ratio 1.1";
    row("Exact ratio of years, coverage", "the same, Poisson", "95 %", "95-96 %")
        .is(Trials.share(n, d -> exactHolds(year(d, 1, 1e9), year(d, 1.1, 1e9))));
    row("Exact ratio of years, coverage", over, "95 %", "70 %")
        .is(Trials.share(n, d -> exactHolds(year(d, 1, 24), year(d, 1.1, 24))));
    row("Quasi-Poisson ratio of years, coverage", over, "95 %", "95.1 %").is(Trials.share(n, d -> {
      YearOnYear ratio = YearOnYear.of(year(d, 1, 24), year(d, 1.1, 24), 0.95, true);
      return ratio.low() <= 1.1 && 1.1 <= ratio.high();
    }));
    row("Quasi-Poisson ratio of years, power", over.replace("1.1", "1.3"), "-", "-").is(Trials.share(n,
        d -> YearOnYear.of(year(d, 1, 24), year(d, 1.3, 24), 0.95, true).pValue() <= 0.05));
  }

  private static double[] year(Draws draws, double ratio, double theta) {
    double[] means = IntStream.range(0, 12)
        .mapToDouble(month -> 60 * ratio * Math.exp(0.2 * Math.sin(Math.PI * month / 6))).toArray();
    return draws.counts(means, theta);
  }

  private static boolean exactHolds(double[] last, double[] now) {
    RateRatio ratio = RateRatio.of(new RateRatio.Rate((int) Arrays.stream(now).sum(), 1),
        new RateRatio.Rate((int) Arrays.stream(last).sum(), 1), 0.95);
    return ratio.low() <= 1.1 && 1.1 <= ratio.high();
  }

  private Table.Row row(String method, String simulated, String nominal, String expected) {
    return table.row(method, simulated, nominal, expected);
  }

  private int replicates(int full) {
    return (int) Math.max(20, full / quick);
  }
}
