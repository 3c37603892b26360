package org.doorstep.nightly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.doorstep.finding.Better;
import org.doorstep.finding.ChartKind;
import org.doorstep.finding.ControlScreen;
import org.doorstep.finding.Finding;
import org.doorstep.finding.FunnelArea;
import org.doorstep.finding.FunnelInput;
import org.doorstep.finding.FunnelLimit;
import org.doorstep.finding.FunnelPoint;
import org.doorstep.finding.FunnelScreen;
import org.doorstep.finding.MeasureMeta;
import org.doorstep.finding.Point;
import org.doorstep.finding.Series;
import org.doorstep.measure.Measure;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.PeriodState;
import org.doorstep.publish.EditionDraft;

/** Hands the published observations to the detectors: a chart for every series, a funnel for every headline share. */
final class Findings {

  private static final int JUDGED_MONTHS = 13;
  private static final int JUDGED_WEEKS = 27;
  private static final int JUDGED_YEARS = 2;

  private final List<Measure> measures;
  private final List<Row> observations;
  private final LocalDate businessDate;

  /** Observations of counties and townships, through disclosure control already. */
  Findings(List<Measure> measures, List<Row> observations, LocalDate businessDate) {
    this.measures = measures;
    this.observations = observations;
    this.businessDate = businessDate;
  }

  /** Adds findings, chart points and funnels to an edition. */
  void addTo(EditionDraft draft) throws IOException {
    Map<String, MeasureMeta> metas = measures.stream().collect(Collectors.toMap(Measure::id, Findings::meta));
    ControlScreen.Result charts = ControlScreen.screen(series(), metas, judged());
    List<Finding> findings = new ArrayList<>(charts.findings());
    List<FunnelPoint> points = new ArrayList<>();
    List<FunnelLimit> limits = new ArrayList<>();
    for (FunnelInput funnel : funnels()) {
      FunnelScreen.Result result = FunnelScreen.screen(funnel, metas.get(funnel.measureId()));
      findings.addAll(result.findings());
      points.addAll(result.points());
      limits.addAll(result.limits());
    }
    findings.sort(Comparator.comparing(Finding::findingId));
    draft.addRecords("findings", findings);
    draft.addRecords("chart_points", charts.chartPoints());
    draft.addRecords("funnel_points", points);
    draft.addRecords("funnel_limits", limits);
  }

  private static MeasureMeta meta(Measure measure) {
    return new MeasureMeta(measure.id(), ChartKind.ofCode(measure.chart()), Better.ofCode(measure.direction()),
        measure.headline());
  }

  private List<Period> judged() {
    List<Period> periods = new ArrayList<>(back(PeriodKind.MONTH, JUDGED_MONTHS));
    periods.addAll(back(PeriodKind.WEEK, JUDGED_WEEKS));
    periods.addAll(back(PeriodKind.YEAR, JUDGED_YEARS));
    return periods;
  }

  private List<Period> back(PeriodKind kind, int count) {
    return Stream.iterate(Period.of(kind, businessDate), Period::previous).limit(count).toList();
  }

  /** Series over weeks and over months, and over years for measures that have no months. */
  private List<Series> series() {
    Map<String, List<Row>> groups = new TreeMap<>();
    for (Row row : observations) {
      String kind = row.getAs("period_kind");
      if (row.getAs("dimension").equals("") && (kind.equals("week") || kind.equals(chartKind(row)))) {
        groups.computeIfAbsent(String.join("|", row.getAs("measure_id"), row.getAs("output"), row.getAs("area_code"),
            kind), key -> new ArrayList<>()).add(row);
      }
    }
    return groups.values().stream().map(Findings::series).toList();
  }

  private String chartKind(Row row) {
    return byId().get(row.<String>getAs("measure_id")).periods().contains("month") ? "month" : "year";
  }

  private Map<String, Measure> byId() {
    return measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
  }

  private static Series series(List<Row> rows) {
    Row first = rows.get(0);
    return new Series(first.getAs("measure_id"), first.getAs("output"), first.getAs("area_code"),
        first.getAs("area_level"), PeriodKind.ofCode(first.getAs("period_kind")),
        rows.stream().map(row -> new Point(Period.parse(row.getAs("period")), row.getAs("numerator"),
            row.getAs("denominator"), row.getAs("value"), row.getAs("mark"), PeriodState.ofCode(row.getAs("state")))).toList());
  }

  /** One funnel of the townships for each share and judged month. */
  private List<FunnelInput> funnels() {
    Map<String, Measure> shares = byId();
    shares.values().removeIf(measure -> !measure.chart().equals("proportion") || !measure.headline());
    List<String> months = judged().stream().map(Period::label).toList();
    Map<String, List<Row>> groups = new TreeMap<>();
    for (Row row : observations) {
      if (row.getAs("dimension").equals("") && row.getAs("area_level").equals("township")
          && row.getAs("period_kind").equals("month") && row.getAs("output").equals("value")
          && shares.containsKey(row.<String>getAs("measure_id")) && months.contains(row.<String>getAs("period"))) {
        groups.computeIfAbsent(row.getAs("measure_id") + "|" + row.getAs("period"), key -> new ArrayList<>()).add(row);
      }
    }
    return groups.values().stream().map(rows -> new FunnelInput(rows.get(0).getAs("measure_id"), "value",
        Period.parse(rows.get(0).getAs("period")), rows.stream().map(Findings::area).toList())).toList();
  }

  private static FunnelArea area(Row row) {
    return new FunnelArea(row.getAs("area_code"), row.getAs("area_level"), row.getAs("numerator"),
        row.getAs("denominator"), row.getAs("value"), row.getAs("mark"));
  }
}
