package org.doorstep.nightly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.doorstep.contract.Contracts;
import org.doorstep.finding.CountSeries;
import org.doorstep.finding.Explanations;
import org.doorstep.finding.Waiting;
import org.doorstep.home.Home;
import org.doorstep.home.Settings;
import org.doorstep.measure.Comparisons;
import org.doorstep.measure.Measure;
import org.doorstep.measure.MeasureCards;
import org.doorstep.measure.VillageWait;
import org.doorstep.measure.VisitDays;
import org.doorstep.measure.Visits;
import org.doorstep.publish.EditionDraft;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.publish.Registers;
import org.doorstep.publish.Restatements;
import org.doorstep.table.Warehouse;

/** Gathers the datasets of one edition and publishes it. */
final class EditionMaking {

  static final String CODE_VERSION = "1.0.0";

  private final Home home;
  private final Declarations declarations;
  private final LocalDate businessDate;
  private final Intake intake;
  private final Warehouse warehouse;
  private final EditionDraft draft;
  private Manifest.Tests tests;
  private String firstPeriod = "";
  private Manifest.Hidden hidden;

  EditionMaking(Home home, Declarations declarations, LocalDate businessDate, Intake intake, Warehouse warehouse)
      throws IOException {
    this.home = home;
    this.declarations = declarations;
    this.businessDate = businessDate;
    this.intake = intake;
    this.warehouse = warehouse;
    this.draft = new EditionDraft(home.staging().resolve("edition"), declarations.contracts());
  }

  /** Adds everything that follows from the observations, which are through disclosure control. */
  void figures(Dataset<Row> cells, Figures figures, Released out, Released earlier) throws Exception {
    RecordScreens screens = new RecordScreens(warehouse.spark(), declarations.screens(), figures.scope(),
        declarations.settings().countyCode());
    Callable<RecordScreens.Answers> records = warehouse.aside(screens::answers);
    Set<String> weekly = weekly();
    List<Row> all = new ArrayList<>();
    try (Restatements restatements = earlier.restatements(figures.scope().areas(), businessDate)) {
      draft.add("observations", figures.of(cells, out.observations()), row -> {
        Row stated = restatements.stated(row);
        if (isLookedAt(stated, weekly)) {
          all.add(stated);
        }
        return stated;
      });
      draft.addRecords("restatements", restatements.all());
    }
    List<Row> judged = all.stream().filter(row ->
        !row.getAs("period_kind").equals("week") || row.getAs("area_level").equals("county")).toList();
    Callable<Void> comparisons = warehouse.aside(() -> {
      draft.addRecords("comparisons", Comparisons.of(declarations.measures(), judged));
      return null;
    });
    draft.addRecords("coverage", Coverage.of(declarations.measures(), figures.scope(), judged));
    draft.addRecords("due_ahead", figures.dueAhead(cells));
    VisitDays visitDays = figures.visitDays(cells);
    draft.addRecords("village_waits", VillageWait.of(visitDays, figures.scope()));
    Cohorts cohorts = figures.cohorts();
    List<CountSeries> counts = WeeklyCounts.of(
        all.stream().filter(row -> weekly.contains(row.<String>getAs("measure_id"))).toList(), figures.scope());
    tests = new Findings(declarations, new Findings.Material(judged, cohorts, counts, figures.allocations(cells),
        Visits.of(visitDays, figures.scope(), screens.until().lastDay(), Waiting.DAYS), records), businessDate)
        .addTo(draft);
    draft.add("survival_steps", figures.disclosure().curves(
        warehouse.spark().createDataFrame(cohorts.steps(), contractSchema("survival_steps"))));
    hidden = hidden(figures.guarded(judged));
    comparisons.call();
    firstPeriod = judged.stream().filter(row -> row.getAs("period_kind").equals("month"))
        .map(row -> row.<String>getAs("period")).min(String::compareTo).orElse("");
  }

  /** Figures of villages are for readers alone, and so are weeks of townships but for some measures. */
  private static boolean isLookedAt(Row observation, Set<String> weekly) {
    String level = observation.getAs("area_level");
    boolean isWeek = observation.getAs("period_kind").equals("week");
    return level.equals("county")
        || level.equals("township") && (!isWeek || weekly.contains(observation.<String>getAs("measure_id")));
  }

  /** The measures whose cohorts are counted by the week. */
  private Set<String> weekly() {
    return declarations.measures().list().stream().filter(measure -> measure.chart().equals("survival")
        && measure.periods().contains("week")).map(Measure::id).collect(Collectors.toSet());
  }

  private static Manifest.Hidden hidden(List<Row> guarded) {
    long hidden = guarded.stream().filter(row -> row.getAs("mark").equals("suppressed")).count();
    long small = guarded.stream().filter(row -> !row.getAs("shown").equals("")).count();
    return new Manifest.Hidden(guarded.size(), small, hidden - small);
  }

  private StructType contractSchema(String dataset) {
    return declarations.contracts().get(dataset).sparkSchema();
  }

  /** Adds what pages need beside the figures, then publishes all as one edition. */
  Manifest publish(AreaRegister areas, String keyFingerprint) throws IOException {
    Contracts contracts = declarations.contracts();
    draft.addValues("measures", MeasureCards.rows(declarations.measures().list(), contracts.get("measures")));
    draft.addValues("labels", labels(contracts));
    draft.addValues("areas", areas.published());
    draft.addValues("inputs", intake.inputs().stream().map(input -> new Object[] {input.file(), input.source(),
        input.table(), input.sha256(), input.rowsRead(), input.rowsKept(), input.rowsSetAside(), input.rowsRefused(),
        String.join(", ", input.columnsDropped())}).toList());
    draft.addValues("set_aside", setAside());
    for (String register : Registers.NAMES) {
      draft.addValues(register, declarations.registers().values(register));
    }
    Manifest manifest = manifest(areas.hash(), keyFingerprint);
    new Editions(home.published()).publish(draft.folder(), manifest);
    return manifest;
  }

  /** The words of every code, and the texts of the explanations of findings. */
  private List<Object[]> labels(Contracts contracts) {
    List<Object[]> labels = new ArrayList<>();
    contracts.labels().forEach(label ->
        labels.add(new Object[] {label.codeList(), label.code(), label.label().zh(), label.label().en()}));
    for (Explanations.Explanation each : declarations.explanations().list()) {
      labels.add(new Object[] {"explanation", each.code(), each.explanation().zh(), each.explanation().en()});
      labels.add(new Object[] {"check", each.code(), each.check().zh(), each.check().en()});
    }
    return labels;
  }

  private List<Object[]> setAside() {
    TreeMap<List<String>, Long> rows = new TreeMap<>(EditionMaking::compare);
    intake.inputs().forEach(input -> input.setAside().forEach((reason, count) ->
        rows.merge(List.of(input.source(), input.table(), reason), count, Long::sum)));
    List<Object[]> values = new ArrayList<>();
    rows.forEach((key, count) -> {
      var label = declarations.contracts().reasonLabel(key.get(2));
      values.add(new Object[] {key.get(0), key.get(1), key.get(2), label.zh(), label.en(), count});
    });
    return values;
  }

  private static int compare(List<String> one, List<String> other) {
    return String.join("\t", one).compareTo(String.join("\t", other));
  }

  private Manifest manifest(String areasHash, String keyFingerprint) {
    Settings settings = declarations.settings();
    String hash = draft.contentHash();
    Map<String, Long> tables = new TreeMap<>();
    for (String table : new TreeSet<>(warehouse.tables())) {
      warehouse.snapshot(table).ifPresent(snapshot -> tables.put(table, snapshot));
    }
    return new Manifest(businessDate + "-" + hash.substring(0, 8), businessDate.toString(), CODE_VERSION, hash,
        new Manifest.Agency(settings.agency().zh(), settings.agency().en(), settings.county().zh(),
            settings.county().en(), settings.countyCode(), settings.distribution()),
        firstPeriod, intake.inputs(), declarations.registers().files(), draft.datasets(), tables, declarations.hashes(),
        areasHash, declarations.rulesHash(), tests, hidden, keyFingerprint);
  }
}
