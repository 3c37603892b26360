package org.doorstep.stat.calibration;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.doorstep.stat.Interval;
import org.doorstep.stat.area.AreaPValues;
import org.doorstep.stat.area.BetaBinomial;
import org.doorstep.stat.area.BetaBinomialFit;
import org.doorstep.stat.area.FalseDiscovery;
import org.doorstep.stat.area.FunnelOverdispersion;
import org.doorstep.stat.numeric.Normal;

/** What honest areas are accused of, how far shrunken rates hold, and what is found of a true outlier. */
final class AreaRates {

  private static final double LEVEL = 0.002;
  private static final double Q = 0.05;

  private final Table table;
  private final double quick;

  AreaRates(Table table, double quick) {
    this.table = table;
    this.quick = quick;
  }

  /** Areas with true shares of their own: logit-normal about 10 %, with a standard deviation of 0.5. */
  private record Areas(int[] x, int[] n, double[] truth) {

    static Areas of(Draws draws, int areas, double outlier) {
      double[] truth = IntStream.range(0, areas).mapToDouble(i -> 1 / (1 + 9 * Math.exp(0.5 * draws.normal())))
          .toArray();
      truth[0] = outlier > 0 ? outlier : truth[0];
      return of(draws, truth);
    }

    static Areas of(Draws draws, double[] truth) {
      int[] n = IntStream.range(0, truth.length).map(i -> 30 + (int) (370 * draws.uniform())).toArray();
      return new Areas(IntStream.range(0, truth.length).map(i -> draws.binomial(n[i], truth[i])).toArray(), n, truth);
    }

    double[] doubles(int[] values) {
      return Arrays.stream(values).asDoubleStream().toArray();
    }
  }

  void run() {
    table.section("Areas");
    ladder("Funnel, chance alone", "-", areas -> AreaPValues.test(areas.x(), areas.n(),
        AreaPValues.pooled(areas.x(), areas.n())).midPValue());
    ladder("Funnel, textbook", "1.9 % / 54 %", areas -> adjusted(areas, 0.1, false));
    ladder("Funnel, consistent (drawn)", "0.64 % / 23 %", areas -> adjusted(areas, 0.1, true));
    ladder("Funnel, not winsorised", "0.37 % / 15 %", areas -> adjusted(areas, 0, false));
    ladder("Funnel, beta-binomial mid-p (decides)", "-", AreaRates::decided);
    ladder("Funnel, beta-binomial mid-p (decides)", "shares of the same mean and spread by a beta distribution",
        draws -> Areas.of(draws, IntStream.range(0, 100).mapToDouble(i -> draws.beta(4.6, 38)).toArray()),
        "0.12 % / 2.3 %", AreaRates::decided);
    table.row("14 areas, best prior of the 13 others (not used)", "the same kind; any flag after BH", "5 %", "-")
        .is(Trials.share(replicates(200), d -> anyFlag(others(Areas.of(d, 14, 0)))));
    table.row("Funnel, beta-binomial mid-p, power", "40 of the same kind, one with 40 %; flagged after BH", "-", "-")
        .is(Trials.share(replicates(1_000), d ->
            FalseDiscovery.benjaminiHochberg(decided(Areas.of(d, 40, 0.4)))[0] <= Q));
    shrinking(40, "92.8 %", "45 %");
    shrinking(12, "81.8 %", "52 %");
    discovery();
  }

  private static double[] decided(Areas areas) {
    BetaBinomial prior = BetaBinomialFit.fit(areas.x(), areas.n());
    return IntStream.range(0, areas.x().length).mapToDouble(i -> prior.midP(areas.x()[i], areas.n()[i])).toArray();
  }

  /** Each area under the prior of the others alone. */
  private static double[] others(Areas areas) {
    return IntStream.range(0, areas.x().length).mapToDouble(i -> BetaBinomialFit.fit(without(areas.x(), i),
        without(areas.n(), i)).midP(areas.x()[i], areas.n()[i])).toArray();
  }

  private static int[] without(int[] values, int index) {
    return IntStream.range(0, values.length).filter(i -> i != index).map(i -> values[i]).toArray();
  }

  /** The p-values of a funnel method. */
  private interface Screen {
    double[] pValues(Areas areas);
  }

  private void ladder(String method, String expected, Screen screen) {
    ladder(method, "100 honest areas, shares about 10 % (logit sd 0.5), n 30 to 400; an area / any flag after BH",
        draws -> Areas.of(draws, 100, 0), expected, screen);
  }

  private void ladder(String method, String simulated, Function<Draws, Areas> areas, String expected, Screen screen) {
    int n = replicates(500);
    Trials.Mean each = Trials.mean(n, d -> Arrays.stream(screen.pValues(areas.apply(d)))
        .filter(p -> p < LEVEL).count() / 100.0);
    Trials.Mean any = Trials.share(n, d -> anyFlag(screen.pValues(areas.apply(d))));
    table.row(method, simulated, "0.2 % / 5 %", expected).is(each.percent() + " / " + any.percent());
  }

  private static boolean anyFlag(double[] p) {
    return FalseDiscovery.rejected(FalseDiscovery.benjaminiHochberg(p), Q) > 0;
  }

  private static double[] adjusted(Areas areas, double winsor, boolean consistent) {
    return FunnelOverdispersion.of(areas.doubles(areas.x()), areas.doubles(areas.n()),
        new FunnelOverdispersion.Settings(winsor, consistent, 3.090232)).pValue();
  }

  private void shrinking(int size, String coverage, String error) {
    String data = size + " areas, shares 20 % (sd 9 %), n 10 to 60";
    table.row("Shrunken rates, 95 % interval, plug-in", data, "95 %", coverage)
        .is(Trials.mean(replicates(600), d -> shrunken(d, size)[0]));
    table.row("Shrunken rates, squared error to that of raw ones", data, "-", error)
        .is(String.format("%.0f %%", 100 * Trials.mean(replicates(600), d -> shrunken(d, size)[1]).value()
            / Trials.mean(replicates(600), d -> shrunken(d, size)[2]).value()));
  }

  /** Share of areas whose interval holds the truth, and the squared errors of shrunken and raw rates. */
  private static double[] shrunken(Draws draws, int size) {
    int[] n = IntStream.range(0, size).map(i -> 10 + (int) (51 * draws.uniform())).toArray();
    double[] truth = IntStream.range(0, size).mapToDouble(i -> draws.beta(4, 16)).toArray();
    int[] x = IntStream.range(0, size).map(i -> draws.binomial(n[i], truth[i])).toArray();
    BetaBinomial prior = BetaBinomialFit.fit(x, n);
    double[] sums = new double[3];
    for (int i = 0; i < size; i++) {
      Interval interval = prior.interval(x[i], n[i], 0.95);
      sums[0] += interval.low() <= truth[i] && truth[i] <= interval.high() ? 1.0 / size : 0;
      sums[1] += Math.pow(prior.posteriorMean(x[i], n[i]) - truth[i], 2);
      sums[2] += Math.pow((double) x[i] / n[i] - truth[i], 2);
    }
    return sums;
  }

  private void discovery() {
    table.row("Benjamini-Hochberg, false share of flags", "100 tests, 10 of them true (3 sigma)", "4.5 %", "4.5 %")
        .is(Trials.mean(replicates(10_000), d -> falseShare(d, 0)));
    table.row("Benjamini-Hochberg, false share of flags", "the same, all correlated by 0.5", "at most 4.5 %", "3.5 %")
        .is(Trials.mean(replicates(10_000), d -> falseShare(d, 0.5)));
  }

  private static double falseShare(Draws draws, double rho) {
    double common = draws.normal();
    double[] z = draws.normals(100);
    double[] p = IntStream.range(0, 100).mapToDouble(i -> Normal.upperTail(
        Math.sqrt(rho) * common + Math.sqrt(1 - rho) * z[i] + (i < 10 ? 3 : 0))).toArray();
    double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
    long wrong = IntStream.range(10, 100).filter(i -> adjusted[i] <= Q).count();
    return (double) wrong / Math.max(1, FalseDiscovery.rejected(adjusted, Q));
  }

  private int replicates(int full) {
    return (int) Math.max(20, full / quick);
  }
}
