package org.doorstep.stat.calibration;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.doorstep.finding.NullCounties;
import org.doorstep.stat.area.BetaBinomial;
import org.doorstep.stat.area.BetaBinomialFit;
import org.doorstep.stat.area.FalseDiscovery;
import org.doorstep.stat.chart.Cusum;
import org.doorstep.stat.chart.LaneyChart;
import org.doorstep.stat.chart.Xmr;
import org.doorstep.stat.regression.CountForecast;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.LogRank;
import org.doorstep.stat.survival.SurvivalTable;
import org.doorstep.stat.trend.MannKendall;
import org.doorstep.stat.trend.TheilSen;
import org.doorstep.stat.trend.YearOnYear;

/** How long the detectors take for a county of 101 measures, 300 areas and 60 months, and their sum. */
public final class Detectors {

  private static final int MEASURES = 101;
  private static final int AREAS = 300;
  private static final int PERIODS = 60;

  /** Screens, surveys, processes or allocations of a county. */
  private static final int RECORDS = 10;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private double total;
  private double totalWorked;

  private Detectors() {}

  public static void main(String[] args) {
    new Detectors().run();
  }

  private void run() {
    out.printf("%d measures x %d areas x %d months, %d cores%n%n| detector | times | seconds | of a processor |%n| --- | --- | --- | --- |%n",
        MEASURES, AREAS, PERIODS, Runtime.getRuntime().availableProcessors());
    int series = MEASURES * AREAS;
    time("XmR chart with all rules", series, i -> Xmr.chart(amounts(i), Xmr.Settings.DEFAULT.withBaseline(12)));
    time("p' chart", series, i -> LaneyChart.proportions(cases(i), sizes(), LaneyChart.Settings.DEFAULT));
    time("CUSUM", series, i -> Cusum.of(amounts(i), new Cusum.Settings(0, 1, 0.5, 7.2)));
    time("Mann-Kendall and Theil-Sen", series, i -> {
      MannKendall.of(amounts(i));
      TheilSen.of(amounts(i), null, 0.95);
    });
    time("year on year", series, i -> YearOnYear.of(months(i, 12), months(i + 1, 12), 0.95, true));
    time("funnel, every month", MEASURES * PERIODS, Detectors::funnel);
    time("survival curves and log-rank, every area", 10 * AREAS, Detectors::survival);
    time("weekly counts, 5 years, every area", 5 * AREAS,
        i -> CountForecast.predictive(months(i, 260), new double[] {30}, CountForecast.Settings.WEEKLY));
    NullCounties.ofRecords(AREAS)
        .forEach((detector, work) -> time(detector + ", the county and every area", RECORDS, work));
    out.printf(Locale.ROOT, "| **all** | | **%.1f** | **%.1f** |%n", total, totalWorked);
  }

  private void time(String detector, int times, IntConsumer work) {
    long started = System.nanoTime();
    double before = worked();
    IntStream.range(0, times).parallel().forEach(work);
    double seconds = (System.nanoTime() - started) / 1e9;
    double worked = worked() - before;
    total += seconds;
    totalWorked += worked;
    out.printf(Locale.ROOT, "| %s | %,d | %.1f | %.1f |%n", detector, times, seconds, worked);
  }

  /** Processor seconds of this program so far, whoever else uses the machine. */
  private static double worked() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static double[] amounts(int seed) {
    return new Draws(seed).normals(PERIODS);
  }

  private static double[] months(int seed, int length) {
    double[] means = new double[length];
    Arrays.setAll(means, t -> 20 + 5 * Math.sin(t / 8.3));
    return new Draws(seed).counts(means, 10);
  }

  private static double[] sizes() {
    double[] sizes = new double[PERIODS];
    Arrays.fill(sizes, 200);
    return sizes;
  }

  private static double[] cases(int seed) {
    Draws draws = new Draws(seed);
    return IntStream.range(0, PERIODS).mapToDouble(t -> draws.binomial(200, 0.3)).toArray();
  }

  private static void funnel(int seed) {
    Draws draws = new Draws(seed);
    int[] n = IntStream.range(0, AREAS).map(i -> 30 + (int) (370 * draws.uniform())).toArray();
    int[] x = IntStream.of(n).map(size -> draws.binomial(size, draws.beta(8, 32))).toArray();
    BetaBinomial prior = BetaBinomialFit.fit(x, n);
    FalseDiscovery.benjaminiHochberg(IntStream.range(0, AREAS).mapToDouble(i -> prior.midP(x[i], n[i])).toArray());
  }

  private static void survival(int seed) {
    Draws draws = new Draws(seed);
    SurvivalTable area = table(draws, 60);
    SurvivalTable others = table(draws, 600);
    KaplanMeier.of(area, 0.95).quantile(0.5);
    LogRank.test(List.of(List.of(area, others)));
  }

  private static SurvivalTable table(Draws draws, int cases) {
    double[] time = IntStream.range(0, cases).mapToDouble(i -> Math.ceil(draws.exponential(40))).toArray();
    return SurvivalTable.of(time, IntStream.range(0, cases).map(i -> draws.binomial(1, 0.8)).toArray());
  }
}
