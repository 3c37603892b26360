package org.doorstep.nightly;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.finding.CostClass;
import org.doorstep.finding.ProjectStanding;
import org.doorstep.finding.Survey;
import org.doorstep.finding.UnitRecords;
import org.doorstep.measure.Areas;
import org.doorstep.measure.Scope;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * What detectors need of records, over the last twelve months that are over: counts by office or place, and projects.
 * No row of a person leaves the engine.
 */
final class RecordScreens {

  private static final int MONTHS = 12;

  private final SparkSession spark;
  private final Screens screens;
  private final Areas areas;
  private final String county;
  private final Period from;
  private final Period until;

  /** All that was asked, of the twelve months up to one. */
  record Answers(Period until, List<UnitRecords> records, Map<String, List<ProjectStanding>> projects,
      List<CostClass> costs, List<Survey> surveys) {}

  /** Over the record tables and views that the session knows by their names. */
  RecordScreens(SparkSession spark, Screens screens, Scope scope, String county) {
    this.spark = spark;
    this.screens = screens;
    this.areas = scope.areas();
    this.county = county;
    this.until = Period.of(PeriodKind.MONTH, scope.businessDate().plusDays(1)).previous();
    this.from = back(until, MONTHS - 1);
  }

  /** Asks them all. */
  Answers answers() {
    return new Answers(until, records(), projects(), costs(), surveys());
  }

  private static Period back(Period month, int months) {
    return Stream.iterate(month, Period::previous).skip(months).findFirst().orElseThrow();
  }

  private Dataset<Row> rows(String sql, LocalDate start, LocalDate end) {
    return spark.sql(sql, Map.of("from", start, "until", end));
  }

  private Dataset<Row> rows(String sql) {
    return rows(sql, from.start(), until.end());
  }

  /** Few rows are sorted in one place, rather than cut into ranges first. */
  private static List<Row> sorted(Dataset<Row> rows, String... columns) {
    return rows.coalesce(1).sortWithinPartitions(Stream.of(columns).map(name -> col(name)).toArray(Column[]::new))
        .collectAsList();
  }

  /** The records of each set of units, counted by what screens of integrity look at. */
  List<UnitRecords> records() {
    List<UnitRecords> sets = new ArrayList<>();
    screens.of("records").forEach((measure, sql) -> {
      List<UnitRecords.Count> counts = sorted(rows(sql), "screen", "unit", "key").stream()
          .map(row -> new UnitRecords.Count(row.getAs("test"), row.getAs("screen"), row.getAs("unit"),
              row.getAs("key"), number(row, "records"))).toList();
      if (!counts.isEmpty()) {
        Areas.Area place = areas.get(counts.get(0).unit());
        sets.add(new UnitRecords(measure, county, place == null ? "unit" : place.level(), from.label(), until, counts));
      }
    });
    return sets;
  }

  /** The projects under way, by measure. */
  Map<String, List<ProjectStanding>> projects() {
    Map<String, List<ProjectStanding>> projects = new TreeMap<>();
    screens.of("projects").forEach((measure, sql) -> projects.put(measure, sorted(rows(sql), "project")
        .stream().map(row -> new ProjectStanding(row.getAs("project"), row.getAs("place"), number(row, "planned"),
            number(row, "earned"), number(row, "due"), number(row, "paid"), number(row, "allocated"))).toList()));
    return projects;
  }

  /** What projects cost beside their estimates, by measure. */
  List<CostClass> costs() {
    return screens.of("costs").entrySet().stream().map(entry -> new CostClass(entry.getKey(), county, until,
        sorted(rows(entry.getValue()), "project").stream().map(row -> new CostClass.Project(
            (double) number(row, "cost") / number(row, "estimate") - 1, row.getAs("is_finished"))).toList())).toList();
  }

  /** The answers of these twelve months and of the twelve before. */
  List<Survey> surveys() {
    return screens.of("survey").entrySet().stream().map(entry -> new Survey(entry.getKey(), county, from.label(), until,
        strata(entry.getValue(), from.start(), until.end()),
        strata(entry.getValue(), back(from, MONTHS).start(), from.start()))).toList();
  }

  private List<Survey.Stratum> strata(String sql, LocalDate start, LocalDate end) {
    return sorted(rows(sql, start, end), "stratum").stream().map(row -> new Survey.Stratum(
        number(row, "size"), row.isNullAt(row.fieldIndex("asked")) ? null : (int) number(row, "asked"),
        (int) number(row, "answered"), (int) number(row, "yes"))).toList();
  }

  /** The month that all of this is of. */
  Period until() {
    return until;
  }

  private static long number(Row row, String column) {
    return row.<Number>getAs(column).longValue();
  }
}
