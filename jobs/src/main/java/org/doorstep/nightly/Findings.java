package org.doorstep.nightly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.doorstep.finding.Better;
import org.doorstep.finding.ChartKind;
import org.doorstep.finding.ControlScreen;
import org.doorstep.finding.CostScreen;
import org.doorstep.finding.CountScreen;
import org.doorstep.finding.CountSeries;
import org.doorstep.finding.EquityScreen;
import org.doorstep.finding.Families;
import org.doorstep.finding.Finding;
import org.doorstep.finding.FunnelLimit;
import org.doorstep.finding.FunnelPoint;
import org.doorstep.finding.FunnelScreen;
import org.doorstep.finding.IntegrityScreen;
import org.doorstep.finding.MeasureMeta;
import org.doorstep.finding.Memory;
import org.doorstep.finding.NeedScreen;
import org.doorstep.finding.NeedYear;
import org.doorstep.finding.PeerScreen;
import org.doorstep.finding.ProjectScreen;
import org.doorstep.finding.RareScreen;
import org.doorstep.finding.Rebaseline;
import org.doorstep.finding.RiskScreen;
import org.doorstep.finding.Series;
import org.doorstep.finding.SeriesScreen;
import org.doorstep.finding.SurveyScreen;
import org.doorstep.finding.SurvivalScreen;
import org.doorstep.finding.WaitScreen;
import org.doorstep.finding.Waiting;
import org.doorstep.measure.Allocation;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Visits;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.publish.EditionDraft;
import org.doorstep.publish.Manifest;
import org.doorstep.publish.Registers;

/** Hands the published observations and the cohorts to the detectors, and what they found to the edition. */
final class Findings {

  private static final int JUDGED_MONTHS = 13;
  private static final int JUDGED_WEEKS = 27;
  private static final int JUDGED_YEARS = 2;
  private static final int COUNTED_WEEKS = 4;

  private final Declarations declarations;
  private final Material material;
  private final Judged figures;
  private final List<Series> series;
  private final LocalDate businessDate;
  private final Map<String, MeasureMeta> metas;

  /**
   * What the detectors look at.
   *
   * @param observations of counties and townships, weeks of counties alone, through disclosure control already
   * @param records asked for while the observations are judged
   */
  record Material(List<Row> observations, Cohorts cohorts, List<CountSeries> weekly, List<Allocation> allocations,
      List<Visits> visits, Callable<RecordScreens.Answers> records) {}

  Findings(Declarations declarations, Material material, LocalDate businessDate) {
    this.declarations = declarations;
    this.material = material;
    this.figures = new Judged(declarations.measures().list(), material.observations());
    this.series = figures.series();
    this.businessDate = businessDate;
    this.metas = declarations.measures().list().stream().collect(Collectors.toMap(Measure::id, Findings::meta));
  }

  /** Adds findings, families, chart points and funnels to an edition, and says how many tests were made. */
  Manifest.Tests addTo(EditionDraft draft) throws Exception {
    List<Finding> findings = new ArrayList<>();
    addCharts(draft, findings);
    addFunnels(draft, findings);
    findings.addAll(survival());
    findings.addAll(CountScreen.screen(material.weekly(), metas, back(PeriodKind.WEEK, COUNTED_WEEKS + 1)));
    findings.addAll(NeedScreen.screen(needs(), metas));
    findings.addAll(EquityScreen.screen(needs(), metas));
    findings.addAll(ofRecords(material.records().call()));
    findings.sort(Comparator.comparing(Finding::findingId));
    Circumstances circumstances =
        new Circumstances(figures, declarations.registers(), declarations.settings().countyCode());
    draft.addRecords("findings", findings.stream()
        .map(finding -> declarations.explanations().explain(finding, circumstances.of(finding))).toList());
    List<Families.Tally> families = Families.of(findings);
    draft.addRecords("families", families);
    return TestCounts.of(families, declarations.registers());
  }

  private void addCharts(EditionDraft draft, List<Finding> findings) throws IOException {
    List<Rebaseline> rebaselines = rebaselines(declarations.registers());
    ControlScreen.Result charts = ControlScreen.screen(series, metas, judged(), rebaselines);
    findings.addAll(charts.findings());
    List<Series> longer = series.stream().filter(each -> each.periodKind() != PeriodKind.WEEK).toList();
    findings.addAll(SeriesScreen.screen(longer, metas, judged(), rebaselines));
    findings.addAll(RareScreen.screen(longer, metas, judged()));
    draft.addRecords("chart_points", charts.chartPoints());
  }

  /** Cohorts come from cells, so that what speaks of a hidden figure is hidden here. */
  private List<Finding> survival() {
    List<Period> over = judged().stream()
        .filter(period -> period.kind() != PeriodKind.WEEK && !period.end().isAfter(businessDate)).toList();
    List<Finding> findings = new ArrayList<>(SurvivalScreen.screen(material.cohorts().pairs(over), metas));
    findings.addAll(PeerScreen.screen(material.cohorts().peers(over), metas));
    Set<String> hidden = figures.suppressed();
    findings.replaceAll(finding -> hidden.contains(
        String.join(".", finding.measureId(), finding.areaCode(), finding.period())) ? finding.hidden() : finding);
    return findings;
  }

  /** What records say beside the figures of measures, and the register of risks, all of the last month that is over. */
  private List<Finding> ofRecords(RecordScreens.Answers records) {
    List<Finding> findings = new ArrayList<>(IntegrityScreen.screen(records.records(), metas));
    findings.addAll(ProjectScreen.screen(records.projects(), declarations.settings().countyCode(), records.until(),
        metas));
    findings.addAll(CostScreen.screen(records.costs(), metas));
    findings.addAll(SurveyScreen.screen(records.surveys(), metas));
    findings.addAll(WaitScreen.screen(material.visits().stream().map(village -> new Waiting(village.measureId(),
        village.areaCode(), village.first(), village.last(), records.until())).toList(), metas));
    findings.addAll(RiskScreen.screen(series, declarations.risks(), metas, records.until()));
    return findings;
  }

  private List<NeedYear> needs() {
    Map<String, List<Allocation>> years = material.allocations().stream()
        .filter(allocation -> judged().contains(allocation.year()))
        .collect(Collectors.groupingBy(allocation -> allocation.measureId() + allocation.year().label(), TreeMap::new,
            Collectors.toList()));
    return years.values().stream().map(list -> new NeedYear(list.get(0).measureId(),
        declarations.settings().countyCode(), list.get(0).year(), "township", list.stream().map(one ->
            new NeedYear.Area(one.areaCode(), one.funds(), one.need(), one.residents())).toList())).toList();
  }

  private void addFunnels(EditionDraft draft, List<Finding> findings) throws IOException {
    List<FunnelPoint> points = new ArrayList<>();
    List<FunnelLimit> limits = new ArrayList<>();
    figures.funnels(judged()).parallelStream()
        .map(funnel -> FunnelScreen.screen(funnel, metas.get(funnel.measureId()))).toList().forEach(result -> {
          findings.addAll(result.findings());
          points.addAll(result.points());
          limits.addAll(result.limits());
        });
    draft.addRecords("funnel_points", points);
    draft.addRecords("funnel_limits", limits);
  }

  private static MeasureMeta meta(Measure measure) {
    return new MeasureMeta(measure.id(), ChartKind.ofCode(measure.chart()), Better.ofCode(measure.direction()),
        measure.headline(), memory(measure), measure.outputs().stream()
            .collect(Collectors.toMap(Function.identity(), output -> Better.ofCode(measure.direction(output)))));
  }

  /** A stock of days is how long something has waited. */
  private static Memory memory(Measure measure) {
    boolean stock = measure.base().equals("stock");
    return stock && measure.unit().equals("days") ? Memory.AGE
        : stock || measure.base().equals("rolling") ? Memory.SHARED : Memory.NONE;
  }

  private static List<Rebaseline> rebaselines(Registers registers) {
    return registers.of("rebaselines").stream().map(row -> new Rebaseline(row.get("measure_id"), row.get("output"),
        row.get("area_code"), Period.parse(row.get("from_period")))).toList();
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
}
