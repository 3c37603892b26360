package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.period.Period;
import org.doorstep.stat.area.FalseDiscovery;

/**
 * Control charts over all series of a run, and what they say of the judged periods.
 *
 * <p>A period is judged with what was seen up to it, on limits fixed by the first twelve points, so that
 * later periods change nothing in it; p-values are corrected inside each family of one period.
 */
public final class ControlScreen {

  /** The rows of both datasets, sorted. */
  public record Result(List<Finding> findings, List<ChartPoint> chartPoints) {
  }

  private static final Comparator<ChartPoint> CHART_ORDER = Comparator.comparing(ChartPoint::measureId)
      .thenComparing(ChartPoint::output).thenComparing(ChartPoint::areaCode)
      .thenComparing(ChartPoint::periodKind).thenComparing(ChartPoint::position);

  private ControlScreen() {
  }

  /**
   * The charts of all series and the findings of the judged periods, each series judged in those of its kind.
   *
   * @param measures by id; a series of a measure that is not in it, or of a rare event, has no chart
   */
  public static Result screen(Collection<Series> series, Map<String, MeasureMeta> measures,
      Collection<Period> judged) {
    List<ChartPoint> points = new ArrayList<>();
    Map<String, List<Judgement>> families = new TreeMap<>();
    for (Series one : series) {
      MeasureMeta measure = measures.get(one.measureId());
      if (measure != null && measure.chart() != ChartKind.RARE) {
        one.points().stream().map(Point::period).max(Comparator.naturalOrder())
            .ifPresent(last -> points.addAll(ControlChart.of(one, measure, last).rows()));
        judged.stream().filter(period -> period.kind() == one.periodKind())
            .map(period -> new Judgement(ControlChart.of(one, measure, period), period))
            .forEach(judgement -> families
                .computeIfAbsent(judgement.family(), family -> new ArrayList<>()).add(judgement));
      }
    }
    List<Finding> findings = new ArrayList<>();
    families.values().forEach(family -> findings.addAll(corrected(family)));
    findings.sort(Comparator.comparing(Finding::findingId));
    points.sort(CHART_ORDER);
    return new Result(findings, points);
  }

  private static List<Finding> corrected(List<Judgement> family) {
    double[] p = family.stream().mapToDouble(Judgement::pValue).toArray();
    double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
    int size = (int) Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      findings.add(family.get(i).finding(adjusted[i], size));
    }
    return findings;
  }
}
