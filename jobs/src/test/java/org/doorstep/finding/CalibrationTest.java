package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.PeriodState;
import org.doorstep.stat.numeric.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stable values from a fixed seed: how often each detector speaks although nothing happened. */
class CalibrationTest {

  private static final int MONTHS = 24;
  private static final int SERIES = 4000;

  /** Raw p-values of honest charts are below a level about as often as the level says, or less often. */
  @Test
  void pValuesOfChartsDriftsAndTrendsKeepWhatTheyPromise() {
    List<Finding> charts = ControlScreen.screen(stable(SERIES, 1), ChartSeries.MEASURES,
        List.of(ChartSeries.month(MONTHS)), List.of()).findings();
    List<Finding> watched = SeriesScreen.screen(stable(SERIES, 1), ChartSeries.MEASURES,
        List.of(ChartSeries.month(MONTHS)), List.of());
    assertRate(charts, "chart");
    for (String kind : List.of("cusum", "ewma", "trend", "step")) {
      assertRate(watched, kind);
    }
  }

  /**
   * Series that carry nine tenths of each point into the next, and rolling sums of twelve months: changes are judged.
   */
  @ParameterizedTest
  @CsvSource({"0.9, 1", "1, 1", "1, 12"})
  void seriesWhoseNeighboursAreAlikeKeepWhatTheyPromise(double carried, int window) {
    List<Series> series = series("stock", SERIES, 3, random -> memory(random, carried, window));
    assertRate(ControlScreen.screen(series, ChartSeries.MEASURES, List.of(ChartSeries.month(MONTHS)), List.of())
        .findings(), "chart");
  }

  /** Shares of few cases, or of now few and now many, that wander or only seem to; falls to 15 % are seen so often. */
  @ParameterizedTest
  @CsvSource({"0.0, 8, 15, 0.25", "0.3, 8, 15, 0.15", "0.6, 8, 15, 0.15", "0.3, 10, 600, 0.8", "0.3, 60, 160, 0.8"})
  void changesOfSharesWithFewCasesKeepWhatTheyPromise(double step, int fewest, int most, double power) {
    SplittableRandom random = new SplittableRandom(5);
    List<Series> honest = new ArrayList<>();
    List<Series> fallen = new ArrayList<>();
    for (int i = 0; i < SERIES; i++) {
      List<Point> points = shares(random, step, fewest, most);
      honest.add(new Series("share", "value", "99" + i, "township", PeriodKind.MONTH, points));
      Point last = points.get(MONTHS - 1);
      double x = binomial(random, last.denominator(), 0.15);
      List<Point> fall = new ArrayList<>(points.subList(0, MONTHS - 1));
      fall.add(new Point(last.period(), x, last.denominator(), x / last.denominator(), "", PeriodState.FINAL));
      fallen.add(new Series("share", "value", "99" + i, "township", PeriodKind.MONTH, fall));
    }
    assertRate(changes(honest), "chart");
    List<Finding> seen = changes(fallen);
    double found = count(seen, "chart", finding -> finding.pValue() != null && finding.pValue() <= 0.01)
        / (double) count(seen, "chart", finding -> finding.pValue() != null);
    assertTrue(found >= power, found + " of the falls are below 0.01");
  }

  private static List<Finding> changes(List<Series> series) {
    return ControlScreen.screen(series, ChartSeries.MEASURES, List.of(ChartSeries.month(MONTHS)), List.of()).findings()
        .stream().filter(finding -> finding.method().equals("xmr-change")).toList();
  }

  private static List<Point> shares(SplittableRandom random, double step, int fewest, int most) {
    List<Point> points = new ArrayList<>();
    double logit = Math.log(0.85 / 0.15);
    for (int i = 1; i <= MONTHS; i++) {
      logit += step * Normal.quantile(random.nextDouble(1e-9, 1));
      int n = random.nextInt(fewest, most + 1);
      double x = binomial(random, n, 1 / (1 + Math.exp(-logit)));
      points.add(new Point(ChartSeries.month(i), x, (double) n, x / n, "", PeriodState.FINAL));
    }
    return points;
  }

  private static double binomial(SplittableRandom random, double n, double share) {
    return random.doubles((long) n).filter(u -> u < share).count();
  }

  /** Money due in ever more releases, as when records begin; a month with a third paid in time is seen so often. */
  @ParameterizedTest
  @CsvSource({"3, 12, 0.9, 0.5", "3, 30, 0.8, 0.35"})
  void sharesOfMoneyKeepWhatTheyPromise(int first, int last, double onTime, double power) {
    SplittableRandom random = new SplittableRandom(8);
    assertRate(levels(money(random, first, last, onTime, onTime)), "chart");
    List<Finding> fallen = levels(money(random, first, last, onTime, 0.33));
    double found = count(fallen, "chart", finding -> finding.pValue() != null && finding.pValue() <= 0.01)
        / (double) count(fallen, "chart", finding -> finding.pValue() != null);
    assertTrue(found >= power, found + " of the falls are below 0.01");
  }

  private static List<Finding> levels(List<Series> series) {
    return ControlScreen.screen(series, ChartSeries.MEASURES, List.of(ChartSeries.month(MONTHS)), List.of()).findings()
        .stream().filter(finding -> finding.method().equals("xmr")).toList();
  }

  /** Shares of releases paid in time with one chance, in the last month with another. */
  private static List<Series> money(SplittableRandom random, int first, int last, double onTime, double lately) {
    return IntStream.range(0, SERIES).mapToObj(i -> new Series("value", "value", "99" + i, "county", PeriodKind.MONTH,
        IntStream.rangeClosed(1, MONTHS).mapToObj(month -> {
          double[] due = IntStream.range(0, first + (last - first) * month / MONTHS)
              .mapToDouble(release -> Math.exp(0.8 * Normal.quantile(random.nextDouble(1e-9, 1)))).toArray();
          double chance = month < MONTHS ? onTime : lately;
          double paid = Arrays.stream(due).filter(amount -> random.nextDouble() < chance).sum();
          double all = Arrays.stream(due).sum();
          return new Point(ChartSeries.month(month), paid, all, paid / all, "", PeriodState.FINAL);
        }).toList())).toList();
  }

  private static double[] memory(SplittableRandom random, double carried, int window) {
    double[] own = random.doubles(MONTHS + 36, 1e-9, 1).map(Normal::quantile).toArray();
    double[] values = new double[own.length];
    for (int i = 1; i < own.length; i++) {
      values[i] = carried * values[i - 1] + own[i] - (window > 1 && i >= window ? own[i - window] : 0);
    }
    return Arrays.copyOfRange(values, 36, values.length);
  }

  /** Three times the error of the simulation is allowed for above; fewer false flags than said are no fault. */
  private static void assertRate(List<Finding> findings, String kind) {
    for (double level : new double[] {0.05, 0.01}) {
      long tests = count(findings, kind, finding -> finding.pValue() != null);
      double rate = count(findings, kind, finding -> finding.pValue() != null && finding.pValue() <= level)
          / (double) tests;
      assertTrue(rate <= level + 3 * Math.sqrt(level * (1 - level) / tests),
          kind + " is below " + level + " in " + rate + " of " + tests + " stable series");
    }
  }

  /** What the tally of families says of runs, trends and two of three on a named chart. */
  @Test
  void rulesOfNamedChartsFireByChanceAsOftenAsTheTallySays() {
    List<Finding> findings = ControlScreen.screen(stable(SERIES, 2), ChartSeries.MEASURES,
        List.of(ChartSeries.month(MONTHS)), List.of()).findings();
    double rate = count(findings, "chart", finding -> finding.reason().equals(Judgement.RULE_STANDS))
        / (double) count(findings, "chart", finding -> finding.pValue() != null);
    assertEquals(Families.RULE_BY_CHANCE, rate, 0.01);
  }

  /** Thirty honest series at a time: the share of screens in which anything stands is that of a family, 5 %. */
  @Test
  void screensOfHonestSeriesSeldomHaveAFlagThatStands() {
    int runs = 150;
    int charts = 0;
    int watched = 0;
    for (int run = 0; run < runs; run++) {
      List<Series> series = stable(30, 100 + run);
      List<Period> last = List.of(ChartSeries.month(MONTHS));
      charts += stands(ControlScreen.screen(series, ChartSeries.MEASURES, last, List.of()).findings()) ? 1 : 0;
      watched += stands(SeriesScreen.screen(series, ChartSeries.MEASURES, last, List.of())) ? 1 : 0;
    }
    assertTrue(charts <= 0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs), charts + " of " + runs
        + " screens of charts");
    assertTrue(watched <= 0.15 * runs + 3 * Math.sqrt(0.15 * 0.85 * runs), watched + " of " + runs
        + " screens of three families");
  }

  private static boolean stands(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.verdict().equals("signal")
        && !finding.reason().equals(Judgement.RULE_STANDS));
  }

  private static long count(List<Finding> findings, String kind, Predicate<Finding> wanted) {
    return findings.stream().filter(finding -> finding.findingId().endsWith("." + kind)).filter(wanted).count();
  }

  /** Headline values of the county that vary around 100 by 10, month by month on their own. */
  private static List<Series> stable(int count, long seed) {
    return series("headline-value", count, seed, random -> random.doubles(MONTHS, 1e-9, 1)
        .map(Normal::quantile).toArray());
  }

  private static List<Series> series(String measure, int count, long seed, Function<SplittableRandom, double[]> path) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Point> points = new ArrayList<>();
      for (double value : path.apply(random)) {
        points.add(new Point(ChartSeries.month(points.size() + 1), null, null, 100 + 10 * value, "",
            PeriodState.FINAL));
      }
      series.add(new Series(measure, "value", "99" + i, "county", PeriodKind.MONTH, points));
    }
    return series;
  }
}
