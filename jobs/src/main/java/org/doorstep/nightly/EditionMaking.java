package org.doorstep.nightly;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.doorstep.contract.Contracts;
import org.doorstep.finding.SurvivalCounts;
import org.doorstep.finding.SurvivalCurve;
import org.doorstep.home.Home;
import org.doorstep.home.Settings;
import org.doorstep.measure.Comparisons;
import org.doorstep.measure.MeasureCards;
import org.doorstep.period.Period;
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
  void figures(Dataset<Row> disclosed, Dataset<Row> durations, Figures figures, Released earlier) throws IOException {
    Dataset<Row> observations = restated(disclosed, earlier);
    draft.add("observations", observations);
    List<Row> judged = observations
        .filter(col("area_level").isin("county", "township").and(col("period_kind").isin("month", "quarter", "year")))
        .orderBy("measure_id", "output", "area_code", "period_kind", "period", "dimension", "dimension_value")
        .collectAsList();
    draft.addRecords("comparisons", Comparisons.of(declarations.measures(), judged));
    draft.addRecords("coverage", Coverage.of(declarations.measures(), figures.scope(), judged));
    new Findings(declarations.measures().list(), judged, businessDate).addTo(draft);
    draft.add("survival_steps", figures.disclosure().curves(
        warehouse.spark().createDataFrame(survivalSteps(durations), contractSchema("survival_steps"))));
    hidden = hidden(figures.guarded(judged));
    firstPeriod = judged.stream().filter(row -> row.getAs("period_kind").equals("month"))
        .map(row -> row.<String>getAs("period")).min(String::compareTo).orElse("");
  }

  private static Manifest.Hidden hidden(List<Row> guarded) {
    long hidden = guarded.stream().filter(row -> row.getAs("mark").equals("suppressed")).count();
    long small = guarded.stream().filter(row -> !row.getAs("shown").equals("")).count();
    return new Manifest.Hidden(guarded.size(), small, hidden - small);
  }

  /** The observations with their state, and beside them what was released first of those that are restated. */
  private Dataset<Row> restated(Dataset<Row> observations, Released earlier) throws IOException {
    Dataset<Row> restatements = earlier.restatements(observations, businessDate).persist();
    draft.add("restatements", restatements);
    return earlier.edition().isEmpty() ? observations : Restatements.stated(observations, restatements).persist();
  }

  private static List<Row> survivalSteps(Dataset<Row> durations) {
    Map<List<String>, TreeMap<Integer, long[]>> cohorts = new LinkedHashMap<>();
    for (Row row : durations.orderBy("measure_id", "area_code", "period").collectAsList()) {
      cohorts.computeIfAbsent(List.of(row.getString(0), row.getString(1), row.getString(2)), key -> new TreeMap<>())
          .computeIfAbsent(row.getInt(3), length -> new long[2])[row.getBoolean(4) ? 0 : 1] += row.getLong(5);
    }
    List<Row> steps = new ArrayList<>();
    cohorts.forEach((key, days) -> SurvivalCurve.steps(new SurvivalCounts(key.get(0), key.get(1),
        Period.parse(key.get(2)), "", "", days.keySet().stream().mapToInt(Integer::intValue).toArray(),
        days.values().stream().mapToLong(count -> count[0]).toArray(),
        days.values().stream().mapToLong(count -> count[1]).toArray())).forEach(step -> steps.add(
            RowFactory.create(step.measureId(), step.areaCode(), step.periodKind(), step.period(), step.dimension(),
                step.dimensionValue(), step.day(), step.atRisk(), step.events(), step.censored(), step.survival(),
                step.low(), step.high()))));
    return steps;
  }

  private StructType contractSchema(String dataset) {
    return declarations.contracts().get(dataset).sparkSchema();
  }

  /** Adds what pages need beside the figures, then publishes all as one edition. */
  Manifest publish(Figures figures, String keyFingerprint) throws IOException {
    Contracts contracts = declarations.contracts();
    draft.addValues("measures", MeasureCards.rows(declarations.measures().list(), contracts.get("measures")));
    draft.addValues("labels", contracts.labels().stream().map(label ->
        new Object[] {label.codeList(), label.code(), label.label().zh(), label.label().en()}).toList());
    draft.addValues("areas", figures.scope().areas().all().stream().map(area ->
        new Object[] {area.code(), area.nameZh(), area.nameEn(), area.level(), area.parent()}).toList());
    draft.addValues("inputs", intake.inputs().stream().map(input -> new Object[] {input.file(), input.source(),
        input.table(), input.sha256(), input.rowsRead(), input.rowsKept(), input.rowsSetAside(), input.rowsRefused(),
        String.join(", ", input.columnsDropped())}).toList());
    draft.addValues("set_aside", setAside());
    Registers registers = new Registers(home.registers());
    draft.addValues("actions", registers.read(contracts.get("actions")));
    draft.addValues("events", registers.read(contracts.get("events")));
    Manifest manifest = manifest(registers, keyFingerprint);
    new Editions(home.published()).publish(draft.folder(), manifest);
    return manifest;
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

  private Manifest manifest(Registers registers, String keyFingerprint) throws IOException {
    Settings settings = declarations.settings();
    String hash = draft.contentHash();
    Map<String, Long> tables = new TreeMap<>();
    for (String table : new TreeSet<>(warehouse.tables())) {
      warehouse.snapshot(table).ifPresent(snapshot -> tables.put(table, snapshot));
    }
    return new Manifest(businessDate + "-" + hash.substring(0, 8), businessDate.toString(), CODE_VERSION, hash,
        new Manifest.Agency(settings.agency().zh(), settings.agency().en(), settings.county().zh(),
            settings.county().en(), settings.countyCode(), settings.distribution()),
        firstPeriod, intake.inputs(), registers.files(), draft.datasets(), tables, declarations.hashes(),
        declarations.rulesHash(), hidden, keyFingerprint);
  }
}
