package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.SparkTest;
import org.doorstep.finding.ProjectStanding;
import org.doorstep.finding.Survey;
import org.doorstep.finding.UnitRecords;
import org.doorstep.measure.Areas;
import org.doorstep.measure.Measures;
import org.doorstep.measure.RuleFunctions;
import org.doorstep.measure.Scope;
import org.doorstep.period.Rules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the SQL of data/screens counts, as of 10 June 2026: the months from June 2025 to May 2026. */
class RecordScreensTest extends SparkTest {

  private static final Path DATA = Path.of(System.getProperty("doorstep.root")).resolve("data");

  private static RecordScreens screens;

  @BeforeAll
  static void fillTables() throws IOException {
    Rules rules = Rules.read(DATA.resolve("rules"));
    RuleFunctions.register(spark(), rules);
    view("area", "area_code, level, parent_code, valid_from", """
        ('99', 'county', null, date'2020-01-01'), ('9901', 'township', '99', date'2020-01-01'),
        ('9902', 'township', '99', date'2020-01-01'), ('990101', 'village', '9901', date'2020-01-01'),
        ('990201', 'village', '9902', date'2020-01-01')""");
    Measures measures = Measures.read(DATA);
    List<Areas.Area> areas = spark().table("area").collectAsList().stream().map(row -> new Areas.Area(row.getString(0),
        "", "", row.getString(1), row.getString(2), row.getLocalDate(3), null, null)).toList();
    screens = new RecordScreens(spark(), Screens.read(DATA.resolve("screens"), measures, measures),
        new Scope(LocalDate.of(2026, 6, 10), new Areas(areas, LocalDate.of(2026, 6, 10)), rules), "99");
    view("visit_pattern", "unit_code, visited_on, minutes_on_site, is_overfull, is_copied", """
        ('U1', date'2026-05-04', 45, false, true), ('U1', date'2026-05-29', 32, false, false),
        ('U1', date'2026-05-05', null, false, false), ('U2', date'2025-06-02', 9, true, false),
        ('U2', date'2025-05-30', 60, true, true), ('U2', date'2026-06-01', 60, true, true)""");
    view("project_payment", "project_id, area_code, kind, due_on, due_fen, paid_on, paid_fen", """
        ('P1', '990101', 'payment', date'2025-12-01', 50000L, date'2025-12-31', 49000L),
        ('P1', '990101', 'payment', date'2026-05-01', 50000L, date'2025-12-31', 49000L),
        ('P2', '9901', 'payment', date'2026-06-05', 50000L, date'2026-04-01', 49000L),
        ('P1', '990101', 'release', date'2026-01-01', 50000L, date'2026-01-01', 50000L),
        ('P3', '990201', 'payment', date'2026-01-01', 900L, date'2026-01-05', 900L)""");
    view("project", "project_id, area_code, approved_on, allocated_fen",
        "('P1', '990101', date'2025-01-01', 100000L), ('P2', '9901', date'2025-01-01', 100000L),"
            + " ('P3', '990201', date'2020-01-01', 1000L), ('P4', '990201', date'2026-06-05', 1000L)");
    view("project_value", "project_id, baseline_due_on, verified_on, value_fen", """
        ('P1', date'2025-09-01', date'2025-09-01', 40000L), ('P1', date'2026-05-31', date'2026-06-02', 60000L),
        ('P2', date'2026-05-31', date'2026-05-31', 100000L), ('P3', date'2021-01-01', date'2021-01-01', 1000L),
        ('P4', date'2026-06-05', null, 1000L)""");
    view("project_cost", "cost_id, report_month, estimate_fen, forecast_fen", """
        ('C1', date'2026-04-01', 100L, 100L), ('C1', date'2026-05-01', 100L, 120L),
        ('C2', date'2026-03-01', 200L, 190L), ('C3', date'2026-06-01', 100L, 300L)""");
    view("population", "area_code, year, registered, floating", """
        ('990101', 2024, 900, 0), ('990101', 2025, 900, 100), ('990201', 2025, 300, 0), ('9901', 2025, 5000, 0)""");
    view("survey_answer", "area_code, surveyed_on, is_aware", """
        ('990101', date'2025-06-01', true), ('9901', date'2026-05-31', false), ('990201', date'2026-01-01', true),
        ('990201', date'2024-06-01', false)""");
    view("rating", "area_code, about, invited_on, answered_on, answer", """
        ('990101', 'service', date'2026-01-01', date'2026-01-02', 'basically'),
        ('990101', 'service', date'2026-01-01', date'2026-01-02', 'dissatisfied'),
        ('9901', 'service', date'2026-01-01', null, null),
        ('990101', 'petition', date'2026-01-01', date'2026-01-02', 'satisfied')""");
  }

  private static void view(String name, String columns, String rows) {
    spark().sql("SELECT * FROM VALUES " + rows + " AS t(" + columns + ")").createOrReplaceTempView(name);
  }

  /**
   * 45 minutes end on 5 and are three quarters of an hour; 29 May is the last working day of the month, 4 May is not.
   */
  @Test
  void visitsAreCountedByOfficeAndByWhatIsLookedAt() {
    UnitRecords visits = set("V17");
    assertEquals("unit 99 2025-06 2026-05", String.join(" ", visits.level(), visits.above(), visits.from(),
        visits.until().label()));
    assertEquals("""
        share copied-notes U1 false 2
        share copied-notes U1 true 1
        share copied-notes U2 false 1
        digits last-digit-of-minutes U1 2 1
        digits last-digit-of-minutes U1 5 1
        share month-ends U1 false 2
        share month-ends U1 true 1
        share month-ends U2 false 1
        share overfull-days U1 false 3
        share overfull-days U2 true 1
        share round-minutes U1 false 1
        share round-minutes U1 true 1""", counts(visits));
  }

  /**
   * Three payments of 490 yuan make three pairs, one of them of one day; nine yuan has no two digits to be looked at.
   */
  @Test
  void paymentsAreCountedByTownship() {
    UnitRecords payments = set("J05");
    assertEquals("township", payments.level());
    assertEquals("""
        pairs equal-payments 9901 all 3
        pairs equal-payments 9901 amount 3
        pairs equal-payments 9901 both 1
        pairs equal-payments 9901 day 1
        pairs equal-payments 9902 all 0
        pairs equal-payments 9902 amount 0
        pairs equal-payments 9902 both 0
        pairs equal-payments 9902 day 0
        benford first-two-digits 9901 5:49 3
        share year-end 9901 false 1
        share year-end 9901 true 2
        share year-end 9902 false 1""", counts(payments));
  }

  /** P3 was handed over years ago, P4 is approved later; what was verified, due or paid after May does not count. */
  @Test
  void projectsStandAsTheyStoodAtTheEndOfMay() {
    assertEquals(List.of(new ProjectStanding("P1", "9901", 100000, 40000, 100000, 98000, 100000),
        new ProjectStanding("P2", "9901", 100000, 100000, 0, 49000, 100000)), screens.projects().get("J06"));
  }

  /** C2 reported last in March and is finished; the report of June is too late. */
  @Test
  void aProjectThatReportsNoMoreIsFinished() {
    assertEquals("[Project[overrun=0.2, isFinished=false], Project[overrun=-0.05, isFinished=true]]",
        screens.costs().get(0).projects().stream().map(project -> "Project[overrun="
            + Math.round(project.overrun() * 100) / 100.0 + ", isFinished=" + project.isFinished() + "]").toList()
            .toString());
  }

  @Test
  void answersAreCountedByTownship() {
    List<Survey> surveys = screens.surveys();
    assertEquals("D07 P12", surveys.stream().map(Survey::measureId).collect(Collectors.joining(" ")));
    assertEquals(List.of(new Survey.Stratum(1000, null, 2, 1), new Survey.Stratum(300, null, 1, 1)),
        surveys.get(0).now());
    assertEquals(List.of(new Survey.Stratum(300, null, 1, 0)), surveys.get(0).before());
    assertEquals(List.of(new Survey.Stratum(3, 3, 2, 1)), surveys.get(1).now());
  }

  @Test
  void aFileWithAnUnknownNameIsAFault(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("V17.sql"), "select 1");
    Files.writeString(folder.resolve("V99.records.sql"), "select 1");
    Measures measures = Measures.read(DATA);
    String said = assertThrows(IllegalArgumentException.class, () -> Screens.read(folder, measures, measures))
        .getMessage();
    assertEquals("""
        screens/V17.sql: expected a measure and one of [costs, projects, records, survey], as V17.records.sql
        screens/V99.records.sql: expected a measure and one of [costs, projects, records, survey], as V17.records.sql""",
        said);
  }

  private static UnitRecords set(String measure) {
    return screens.records().stream().filter(set -> set.measureId().equals(measure)).findFirst().orElseThrow();
  }

  private static String counts(UnitRecords set) {
    return set.counts().stream().map(count -> String.join(" ", count.test(), count.screen(), count.unit(), count.key(),
        Long.toString(count.records()))).collect(Collectors.joining("\n"));
  }
}
