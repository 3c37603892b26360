package org.doorstep.edition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The figures of several areas that one issue may show: every dataset is read once for all of them, whole and by
 * path, up to the issue's end, weeks for a week only.
 */
public final class IssueFigures {
  private static final String OF_THESE = " WHERE list_contains(string_split(?, ','), measure_id)"
      + " AND list_contains(string_split(?, ','), area_code)";
  private static final String KIND = " AND (period_kind <> 'week' OR ?)";
  private static final String ORDER = " ORDER BY measure_id, output, period_kind, period, dimension,"
      + " dimension_value";

  /** One series of a control chart. */
  private record Series(String measureId, String output, String areaCode, String periodKind) {
    static Series from(Row row) {
      return new Series(row.text("measure_id"), row.text("output"), row.text("area_code"), row.text("period_kind"));
    }
  }

  private record Charted(Series series, ChartPoint point) {}

  private final Map<String, List<Observation>> observations;
  private final Map<String, List<Comparison>> comparisons;
  private final Map<String, List<Finding>> findings;
  private final Map<Series, List<ChartPoint>> chartPoints;

  public IssueFigures(
      Edition edition, Collection<String> measureIds, Collection<String> areaCodes, IssuePeriod issue) {
    String measures = String.join(",", measureIds);
    String areas = String.join(",", areaCodes);
    observations = grouped(edition.list("SELECT " + Observation.COLUMNS + " FROM observations" + OF_THESE + KIND
        + " AND period_start < ? AND dimension IN ('', 'path')" + ORDER, Observation::from, measures, areas,
        issue.isWeek(), issue.endExclusive()), row -> row.key().areaCode());
    comparisons = grouped(edition.list("SELECT " + Comparison.COLUMNS + " FROM comparisons" + OF_THESE + KIND
        + " AND dimension = ''" + ORDER + ", comparison", Comparison::from, measures, areas, issue.isWeek()),
        row -> row.key().areaCode());
    findings = grouped(edition.list("SELECT " + Finding.COLUMNS + " FROM findings" + OF_THESE
        + " ORDER BY importance DESC NULLS LAST, measure_id, output, finding_id", Finding::from, measures, areas),
        Finding::areaCode);
    chartPoints = edition.list("SELECT measure_id, output, area_code, period_kind, " + ChartPoint.COLUMNS
        + " FROM chart_points" + OF_THESE + KIND + " ORDER BY position, period",
        row -> new Charted(Series.from(row), ChartPoint.from(row)), measures, areas, issue.isWeek()).stream()
        .collect(Collectors.groupingBy(Charted::series, Collectors.mapping(Charted::point, Collectors.toList())));
  }

  /** Observations of an area, oldest first. */
  public List<Observation> observations(String areaCode) {
    return observations.getOrDefault(areaCode, List.of());
  }

  public List<Comparison> comparisons(String areaCode) {
    return comparisons.getOrDefault(areaCode, List.of());
  }

  /** Findings of one area over all periods, the most important first. */
  public List<Finding> findings(String areaCode) {
    return findings.getOrDefault(areaCode, List.of());
  }

  /** The points of one kind of period, oldest first. */
  public List<ChartPoint> chartPoints(String measureId, String output, String areaCode, String periodKind) {
    return chartPoints.getOrDefault(new Series(measureId, output, areaCode, periodKind), List.of());
  }

  private static <T> Map<String, List<T>> grouped(List<T> rows, Function<T, String> areaCode) {
    return rows.stream().collect(Collectors.groupingBy(areaCode));
  }
}
