package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.PeriodState;
import org.doorstep.stat.numeric.Normal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps of stated size behind twelve stable months on a named chart: how soon something that stands is said. */
class PlantedEffectsTest {

  private static final int SERIES = 200;
  private static final int BASELINE = 12;
  private static final int AFTER = 12;

  @ParameterizedTest
  @CsvSource(textBlock = """
      # step in standard deviations, detector, months within which half of the series are flagged
      2, charts, 4
      3, charts, 2
      4, charts, 1
      2, drifts, 9
      3, drifts, 5
      4, drifts, 3
      """)
  void aStepIsFoundWithinSoManyMonths(int size, String detector, int months) {
    List<Series> series = stepped(size, 1000 + size);
    List<Period> judged = IntStream.rangeClosed(BASELINE + 1, BASELINE + AFTER).mapToObj(ChartSeries::month).toList();
    int found = 0;
    for (Series one : series) {
      List<Finding> findings = detector.equals("charts")
          ? ControlScreen.screen(List.of(one), ChartSeries.MEASURES, judged, List.of()).findings()
          : SeriesScreen.screen(List.of(one), ChartSeries.MEASURES, judged, List.of()).stream()
              .filter(finding -> finding.method().equals("cusum")).toList();
      Predicate<Finding> early = finding ->
          finding.period().compareTo(ChartSeries.month(BASELINE + months).label()) <= 0;
      found += findings.stream().filter(finding -> finding.verdict().equals("signal")).anyMatch(early) ? 1 : 0;
    }
    assertTrue(2 * found >= SERIES, found + " of " + SERIES + " steps of " + size + " standard deviations within "
        + months + " months");
  }

  private static List<Series> stepped(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < SERIES; i++) {
      List<Point> points = new ArrayList<>();
      for (int month = 1; month <= BASELINE + AFTER; month++) {
        double level = month > BASELINE ? 100 + 10 * size : 100;
        points.add(new Point(ChartSeries.month(month), null, null,
            level + 10 * Normal.quantile(random.nextDouble(1e-9, 1)), "", PeriodState.FINAL));
      }
      series.add(new Series("headline-value", "value", "99" + i, "county", PeriodKind.MONTH, points));
    }
    return series;
  }
}
