package org.doorstep.stat.calibration;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.doorstep.stat.area.CombinedP;
import org.doorstep.stat.area.FalseDiscovery;
import org.doorstep.stat.equity.Gini;
import org.doorstep.stat.equity.NeedAllocation;
import org.doorstep.stat.integrity.Benford;
import org.doorstep.stat.integrity.NigriniClass;
import org.doorstep.stat.integrity.PeriodEnd;
import org.doorstep.stat.integrity.TerminalDigit;
import org.doorstep.stat.numeric.Normal;
import org.doorstep.stat.numeric.Student;
import org.doorstep.stat.regression.HuberRegression;

/** Coverage and false alarms of equity figures and of the integrity screens. */
final class AmountRates {

  private static final int UNITS = 40;

  private final Table table;
  private final double quick;

  AmountRates(Table table, double quick) {
    this.table = table;
    this.quick = quick;
  }

  void run() {
    table.section("Equity and integrity");
    gini();
    need();
    benford();
    screens();
  }

  private void gini() {
    double sigma = 0.8;
    double truth = 2 * Normal.cdf(sigma / Math.sqrt(2)) - 1;
    row("Gini, jackknife on the logit scale", "40 log-normal units, sigma 0.8", "95 %", "91.7 %")
        .is(Trials.share(replicates(5_000), d -> {
          double[] x = units(d, sigma);
          double gini = Gini.of(x, null);
          double width = Student.halfWidth(0.95, UNITS - 1) * Gini.jackknifeSe(x) / (gini * (1 - gini));
          return Math.abs(logit(gini) - logit(truth)) <= width;
        }));
    row("Gini, percentile bootstrap", "40 log-normal units, sigma 0.8", "95 %", "86 %")
        .is(Trials.share(replicates(600), d -> {
          Gini.Bootstrap interval = Gini.bootstrap(units(d, sigma), 500, 0.95);
          return interval.low() <= truth && truth <= interval.high();
        }));
  }

  private static double[] units(Draws draws, double sigma) {
    return Arrays.stream(draws.normals(UNITS)).map(z -> Math.exp(sigma * z)).toArray();
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  private void need() {
    row("Need against allocation, any flag after BH", "30 areas, normal noise", "5 %", "17 %")
        .is(Trials.share(replicates(4_000), d -> allocation(d, d.normals(30), 0) > 0));
    row("Need against allocation, any flag after BH", "30 areas, t noise of 5 df", "5 %", "48 %")
        .is(Trials.share(replicates(4_000), d -> allocation(d, d.students(30, 5), 0) > 0));
    row("Need against allocation, power", "30 areas, one gets 6 sd more", "-", "-")
        .is(Trials.share(replicates(4_000), d -> allocation(d, d.normals(30), 6) % 2 == 1));
  }

  /** Twice the flags, and one more when the first area, which got more, is among them. */
  private static int allocation(Draws draws, double[] noise, double more) {
    double[] need = IntStream.range(0, 30).mapToDouble(i -> Math.exp(5 + draws.normal())).toArray();
    double[] given = IntStream.range(0, 30)
        .mapToDouble(i -> Math.exp(2 + 0.9 * Math.log(need[i]) + 0.2 * (noise[i] + (i == 0 ? more : 0)))).toArray();
    NeedAllocation fit = NeedAllocation.of(need, given, new HuberRegression.Settings(1.345, 0.6745), 0.05);
    int flags = (int) IntStream.range(0, 30).filter(i -> fit.flags()[i]).count();
    return 2 * flags + (fit.flags()[0] ? 1 : 0);
  }

  private void benford() {
    int[] sizes = {300, 1_000, 3_000, 10_000};
    String[] quantiles = {"0.00522", "0.00287", "0.00165", "0.00091"};
    String[] classes = {"100 %", "94 %", "0 %", "-"};
    for (int i = 0; i < sizes.length; i++) {
      int n = sizes[i];
      int replicates = replicates(4_000);
      row("Benford, 95 % quantile of honest MAD", "n " + n, "-", quantiles[i]).is(quantile(n, replicates));
      row("Benford, honest data called nonconforming by its MAD", "n " + n, "-", classes[i]).is(Trials.share(replicates,
          d -> Benford.of(counts(d, n, 0), 2, 0).nigriniClass() == NigriniClass.NONCONFORMING));
    }
    row("Benford, expected MAD by formula", "n 300 and 1,000", "-", "0.0046, 0.0025").is(String.format(Locale.ROOT,
        "%.4f, %.4f", Benford.expectedMad(300, 2), Benford.expectedMad(1_000, 2)));
    row("Benford, chi-square", "n 1,000", "5 %", "5.8 %").is(Trials.share(replicates(10_000),
        d -> Benford.of(counts(d, 1_000, 0), 2, 0).pValue() <= 0.05));
    row("Benford, chi-square, power", "n 3,000, 3 % of them begin with 49", "-", "-").is(Trials.share(
        replicates(4_000), d -> Benford.of(counts(d, 3_000, 0.03), 2, 0).pValue() <= 0.05));
  }

  private static String quantile(int n, int replicates) {
    double[] mad = IntStream.range(0, replicates).parallel()
        .mapToDouble(i -> Benford.of(counts(new Draws(77_000_000L + i), n, 0), 2, 0).mad()).sorted().toArray();
    return String.format(Locale.ROOT, "%.5f", mad[(int) (0.95 * replicates)]);
  }

  /** Counts of the first two digits, a share of them moved to 49. */
  private static int[] counts(Draws draws, int n, double moved) {
    int[] counts = new int[90];
    for (int i = 0; i < n; i++) {
      int digits = (int) Math.pow(10, 1 + draws.uniform());
      counts[draws.uniform() < moved ? 39 : Math.min(99, digits) - 10]++;
    }
    return counts;
  }

  private void screens() {
    row("Terminal digits", "200 honest digits", "5 %", "-").is(Trials.share(replicates(10_000),
        d -> TerminalDigit.of(digits(d, 200, 0)).pValue() <= 0.05));
    row("Terminal digits, power", "200 digits, a fifth of them rounded to 0 or 5", "-", "-").is(Trials.share(
        replicates(10_000), d -> TerminalDigit.of(digits(d, 200, 0.2)).pValue() <= 0.05));
    row("Period end", "22 days of about 20 records", "at most 5 %", "-").is(Trials.share(replicates(10_000),
        d -> PeriodEnd.of(IntStream.range(0, 22).map(i -> d.poisson(20)).toArray(), 2, 0.95).pValue() <= 0.05));
    row("Period end, power", "twice as many on the last two days", "-", "-").is(Trials.share(replicates(10_000), d ->
        PeriodEnd.of(IntStream.range(0, 22).map(i -> d.poisson(i < 20 ? 20 : 40)).toArray(), 2, 0.95)
            .pValue() <= 0.05));
    row("Several screens of a unit, Cauchy, then BH", "60 units, 4 dependent screens each; any flag", "5 %", "-")
        .is(Trials.share(replicates(5_000), AmountRates::combined));
  }

  private static int[] digits(Draws draws, int n, double rounded) {
    int[] counts = new int[10];
    for (int i = 0; i < n; i++) {
      int digit = (int) (10 * draws.uniform());
      counts[draws.uniform() < rounded ? digit / 5 * 5 : digit]++;
    }
    return counts;
  }

  private static boolean combined(Draws draws) {
    double[] p = IntStream.range(0, 60).mapToDouble(unit -> {
      double common = draws.normal();
      return CombinedP.cauchy(Arrays.stream(draws.normals(4)).map(
          z -> Normal.upperTail(Math.sqrt(0.5) * (common + z))).toArray());
    }).toArray();
    return FalseDiscovery.rejected(FalseDiscovery.benjaminiHochberg(p), 0.05) > 0;
  }

  private Table.Row row(String method, String simulated, String nominal, String expected) {
    return table.row(method, simulated, nominal, expected);
  }

  private int replicates(int full) {
    return (int) Math.max(20, full / quick);
  }
}
