package org.doorstep.stat.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.doorstep.stat.chart.AverageRunLength;
import org.doorstep.stat.chart.Cusum;
import org.doorstep.stat.chart.LaneyChart;
import org.doorstep.stat.chart.RareEventChart;
import org.doorstep.stat.chart.ShewhartChart;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.chart.Xmr;
import org.doorstep.stat.numeric.Sample;

/** False alarms and power of the control charts. */
final class ChartRates {

  private static final double D2 = 1.128;

  private final Table table;
  private final double quick;

  ChartRates(Table table, double quick) {
    this.table = table;
    this.quick = quick;
  }

  void run() {
    table.section("Control charts");
    xmr();
    proportions();
    cusum();
    runLengths();
    rareEvents();
  }

  private void xmr() {
    xmr("", Xmr.Settings.DEFAULT, new String[] {"-", "-", "-", "-", "-"});
    Xmr.Settings all = new Xmr.Settings(2.66, 2.66 * 2 / 3, 0, new int[0], false, 3.267, 7, 7);
    xmr(" without screening", all, new String[] {"5.4 %", "15.1 %", "9.5 %", "22.7 %", "43 %"});
    row("XmR, power", "limits of 24 points, 12 new ones 2 sigma higher: any rule", "-", "-")
        .is(Trials.share(replicates(20_000),
            d -> newSignals(shifted(d.normals(36), 24, 2), Xmr.Settings.DEFAULT.withBaseline(24), false)));
  }

  private void xmr(String how, Xmr.Settings settings, String[] expected) {
    Xmr.Settings frozen = settings.withBaseline(24);
    int n = replicates(20_000);
    row("XmR" + how + ", a point outside", "24 stable points", "-", expected[0])
        .is(Trials.share(n, d -> signals(d.normals(24), settings, true)));
    row("XmR" + how + ", any of the four rules", "24 stable points", "-", expected[1])
        .is(Trials.share(n, d -> signals(d.normals(24), settings, false)));
    row("XmR" + how + ", a point outside", "limits of 24 points, 12 new ones", "-", expected[2])
        .is(Trials.share(n, d -> newSignals(d.normals(36), frozen, true)));
    row("XmR" + how + ", any rule", "limits of 24 points, 12 new ones", "-", expected[3])
        .is(Trials.share(n, d -> newSignals(d.normals(36), frozen, false)));
    row("XmR" + how + ", any rule", "24 points that follow each other, rho 0.3", "-", expected[4])
        .is(Trials.share(n, d -> signals(d.autoregressive(24, 0.3), settings, false)));
  }

  private static double[] shifted(double[] y, int from, double shift) {
    return IntStream.range(0, y.length).mapToDouble(i -> i < from ? y[i] : y[i] + shift).toArray();
  }

  private static boolean signals(double[] y, Xmr.Settings settings, boolean outsideOnly) {
    return Arrays.stream(Xmr.chart(y, settings).signals()).anyMatch(signal -> counts(signal, outsideOnly));
  }

  private static boolean newSignals(double[] y, Xmr.Settings settings, boolean outsideOnly) {
    return Arrays.stream(Xmr.chart(y, settings).signals()).skip(settings.baselineN())
        .anyMatch(signal -> counts(signal, outsideOnly));
  }

  private static boolean counts(Signal signal, boolean outsideOnly) {
    return outsideOnly ? signal == Signal.ABOVE_LIMIT || signal == Signal.BELOW_LIMIT : signal != Signal.NONE;
  }

  private void proportions() {
    String data = "24 points of about 4,000, true rate 30 % with sd 1.6 %";
    int n = replicates(4_000);
    row("p chart, points outside", data, "0.27 %", "20.9 %").is(Trials.mean(n, d -> {
      double[][] s = shares(d, 0);
      return ShewhartChart.proportions(s[0], s[1], 3).nFlags() / 24.0;
    }));
    row("p' chart, points outside", data, "0.27 %", "0.27 %").is(Trials.mean(n, d -> {
      double[][] s = shares(d, 0);
      return LaneyChart.proportions(s[0], s[1], LaneyChart.Settings.DEFAULT).nFlags() / 24.0;
    }));
    row("p' chart, power", "the same, the last point 4 sd lower", "-", "-").is(Trials.share(n, d -> {
      double[][] s = shares(d, 4);
      return LaneyChart.proportions(s[0], s[1], LaneyChart.Settings.DEFAULT).flags()[23];
    }));
  }

  private static double[][] shares(Draws draws, double drop) {
    double[][] series = new double[2][24];
    for (int t = 0; t < 24; t++) {
      int n = 3_500 + (int) (1_000 * draws.uniform());
      double p = 0.3 + 0.016 * (draws.normal() - (t == 23 ? drop : 0));
      series[0][t] = draws.binomial(n, p);
      series[1][t] = n;
    }
    return series;
  }

  private void cusum() {
    double[][] h = {{24, 12, 5.4}, {24, 24, 7.2}, {36, 12, 4.9}, {36, 24, 6.3}, {60, 12, 4.5}, {60, 24, 5.7}};
    for (double[] one : h) {
      row("CUSUM, h " + one[2], (int) one[0] + " points to learn from, " + (int) one[1] + " watched", "5 %", "5 %")
          .is(Trials.share(replicates(10_000), d -> learned(d, (int) one[0], (int) one[1], one[2], 0)));
    }
    row("CUSUM, h 5", "24 points to learn from, 24 watched", "-", "15 %")
        .is(Trials.share(replicates(10_000), d -> learned(d, 24, 24, 5, 0)));
    row("CUSUM, h 5", "mean and sigma known, 24 watched", "-", "3.9 %").is(Trials.share(replicates(10_000),
        d -> signals(Cusum.of(d.normals(24), new Cusum.Settings(0, 1, 0.5, 5)))));
    row("CUSUM, h 7.2, power", "24 to learn from, then 24 that lie 1 sigma higher", "-", "-")
        .is(Trials.share(replicates(10_000), d -> learned(d, 24, 24, 7.2, 1)));
  }

  /** Mean, and sigma by moving ranges, from a baseline; then whether the watched points signal. */
  private static boolean learned(Draws draws, int baseline, int watched, double h, double shift) {
    double[] base = draws.normals(baseline);
    double sigma = IntStream.range(1, baseline).mapToDouble(i -> Math.abs(base[i] - base[i - 1])).average()
        .orElseThrow() / D2;
    double[] y = shifted(draws.normals(watched), 0, shift);
    return signals(Cusum.of(y, new Cusum.Settings(Sample.mean(base), sigma, 0.5, h)));
  }

  private static boolean signals(Cusum cusum) {
    return !Double.isNaN(cusum.firstSignalHigh()) || !Double.isNaN(cusum.firstSignalLow());
  }

  private void runLengths() {
    row("CUSUM, points to a false signal", "h 4, all known", "-", "168")
        .is(String.format("%.1f", AverageRunLength.cusum(0, 0.5, 4)));
    row("CUSUM, points to a false signal", "h 5, all known", "-", "465")
        .is(String.format("%.1f", AverageRunLength.cusum(0, 0.5, 5)));
    row("CUSUM, points to a true signal", "h 5, 1 sigma higher", "-", "10.4")
        .is(String.format("%.1f", AverageRunLength.cusum(1, 0.5, 5)));
    row("EWMA, points to a false signal", "lambda 0.2, L 3", "-", "560")
        .is(String.format("%.1f", AverageRunLength.ewma(0, 0.2, 3)));
  }

  private void rareEvents() {
    row("g chart, gaps above the probability limit", "24 geometric gaps, mean 20, limit of the same gaps", "0.135 %",
        "-").is(Trials.mean(replicates(4_000), d -> {
          double[] gaps = IntStream.range(0, 24).mapToDouble(i -> d.poisson(d.exponential(20))).toArray();
          double limit = RareEventChart.chart(gaps, 3, 0.00135).probabilityUpperLimit();
          return Arrays.stream(gaps).filter(gap -> gap > limit).count() / 24.0;
        }));
  }

  private Table.Row row(String method, String simulated, String nominal, String expected) {
    return table.row(method, simulated, nominal, expected);
  }

  private int replicates(int full) {
    return (int) Math.max(20, full / quick);
  }
}
