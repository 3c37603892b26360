package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doorstep.period.Period;

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
   * @param rebaselines signed decisions to count what is usual anew
   */
  public static Result screen(Collection<Series> series, Map<String, MeasureMeta> measures,
      Collection<Period> judged, List<Rebaseline> rebaselines) {
    List<ChartPoint> points = new ArrayList<>();
    List<Judgement> judgements = new ArrayList<>();
    for (Series one : series) {
      MeasureMeta measure = measures.get(one.measureId());
      if (measure != null && measure.chart() != ChartKind.RARE) {
        Phases phases = Phases.of(one, rebaselines);
        points.addAll(phases.rows(measure));
        judged.stream().filter(period -> period.kind() == one.periodKind())
            .map(period -> new Judgement(ControlChart.of(phases.at(period), measure, period)))
            .forEach(judgements::add);
      }
    }
    points.sort(CHART_ORDER);
    return new Result(Tested.corrected(judgements), points);
  }
}
