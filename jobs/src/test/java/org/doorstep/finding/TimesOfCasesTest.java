package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.PeriodState;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.SurvivalTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charts of medians and 90th percentiles: a figure that one case more or less would move far is no change. */
class TimesOfCasesTest {

  private static final Map<String, MeasureMeta> MEASURES =
      Map.of("time", new MeasureMeta("time", ChartKind.SURVIVAL, Better.DOWN, true));
  private static final int BASELINE = 12;
  private static final int SERIES = 1000;
  private static final int LIMIT = 60;
  private static final int WATCHED = 120;

  /** Days with the interval of each; the baseline's ends are 4 days away, and its limits 20.5 days from the centre. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      # days, from, to,  verdict
      93,     89,   97,  signal
      93,     70,   105, within-usual
      93,     58,   ,    within-usual
      93,     90,   ,    signal
      30,     26,   34,  signal
      30,     20,   55,  within-usual
      30,     20,   ,    within-usual
      """)
  void aMonthIsOutsideWhereItsOwnIntervalSaysSoToo(double days, Double low, Double high, String verdict) {
    List<Point> points = new ArrayList<>();
    for (double usual : new double[] {56, 62, 57, 66, 52, 65, 60, 59, 57, 66, 57, 63}) {
      points.add(point(points.size() + 1, 30, usual, usual - 4, usual + 4));
    }
    points.add(point(13, 30, days, low, high));
    assertEquals(verdict, judged(List.of(series(0, points)), 13).get(0).verdict());
  }

  /**
   * Of a hundred matters seven are late, some of them without an end: the 90th percentile of a month lies where few
   * times are. Times that are twice as long in the last month are seen in so many of the charts.
   */
  @ParameterizedTest
  @CsvSource({"0.5, 20, 0.7", "0.5, 100, 0.9", "0.9, 20, 0.05", "0.9, 100, 0.7", "0.9, 500, 0.9"})
  void timesKeepWhatTheyPromise(double quantile, int cases, double power) {
    SplittableRandom random = new SplittableRandom(12);
    List<Finding> honest = times(random, quantile, cases, 1);
    for (double level : new double[] {0.01, 0.001}) {
      double flagged = shareBelow(level, honest);
      assertTrue(flagged <= level + 3 * Math.sqrt(level / SERIES), flagged + " of honest months are below " + level);
    }
    double found = shareBelow(0.01, times(random, quantile, cases, 2));
    assertTrue(found >= power, found + " of the months of twice the time are below 0.01");
  }

  private static double shareBelow(double level, List<Finding> findings) {
    List<Double> known = findings.stream().map(Finding::pValue).filter(p -> p != null).toList();
    return known.stream().filter(p -> p <= level).count() / (double) known.size();
  }

  private static List<Finding> times(SplittableRandom random, double quantile, int cases, int slower) {
    return judged(IntStream.range(0, SERIES).mapToObj(i -> series(i, IntStream.rangeClosed(1, BASELINE + 1)
        .mapToObj(month -> month(random, month, quantile, cases, month > BASELINE ? slower : 1)).toList())).toList(),
        BASELINE + 1);
  }

  private static Point month(SplittableRandom random, int month, double quantile, int cases, int slower) {
    TreeMap<Integer, long[]> days = new TreeMap<>();
    for (int i = 0; i < cases; i++) {
      boolean late = random.nextDouble() < 0.07;
      double day = late ? LIMIT + 90 * Math.pow(random.nextDouble(), 2)
          : LIMIT * (0.1 + 0.4 * (random.nextDouble() + random.nextDouble()));
      boolean ended = !late || random.nextDouble() < 0.6;
      days.computeIfAbsent(ended ? slower * (int) day : slower * WATCHED, length -> new long[2])[ended ? 0 : 1]++;
    }
    KaplanMeier.Quantile time = KaplanMeier.of(SurvivalTable.ofCounts(
        days.keySet().stream().mapToDouble(Integer::doubleValue).toArray(),
        days.values().stream().mapToLong(counts -> counts[0]).toArray(),
        days.values().stream().mapToLong(counts -> counts[1]).toArray()), 0.95).quantile(quantile);
    return point(month, cases, Figure.of(time.value()), Figure.of(time.low()), Figure.of(time.high()));
  }

  private static Point point(int month, double cases, Double days, Double low, Double high) {
    return new Point(ChartSeries.month(month), cases, cases, days, low, high, days == null ? "not-reached" : "",
        PeriodState.FINAL);
  }

  private static Series series(int number, List<Point> points) {
    return new Series("time", "value", "99" + number, "township", PeriodKind.MONTH, points);
  }

  private static List<Finding> judged(List<Series> series, int month) {
    return ControlScreen.screen(series, MEASURES, List.of(ChartSeries.month(month)), List.of()).findings();
  }
}
