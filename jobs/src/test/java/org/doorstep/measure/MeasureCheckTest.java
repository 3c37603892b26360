package org.doorstep.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Declarations with faults are refused as a whole, with one message that names every fault, its file and its
 * line.
 */
class MeasureCheckTest {

  private static final Path DATA = Path.of(System.getProperty("doorstep.root")).resolve("data");
  private static final String ENTRY = """
      - id: V90
        name: {zh: 名, en: Name}
        short: {zh: 名, en: Name}
        definition: {zh: 定义, en: Definition}
        kind: row
        base: flow
        parts:
          value:
            table: visit
            day: visited_on
            numerator: "issues_found = 0"
            denominator: "1"
        unit: percent
        counts: things
        direction: up
        chart: proportion
        balancing: V90
        rule_source: {zh: 建议, en: Proposal}
        owner: statistics-office
        since: 2026-01-01
        version: 1
        gaming: {zh: 防, en: Gaming}
      """;

  @TempDir private Path data;

  @BeforeEach
  void anEmptyFolderWithTheProjectsContracts() throws IOException {
    Files.createDirectories(data.resolve("measures"));
    Files.createDirectories(data.resolve("views"));
    Files.createDirectories(data.resolve("contracts/published"));
    Files.writeString(data.resolve("measures/derived.yaml"), "visit:\n  is_long: \"minutes_on_site > 60\"\n");
    for (String contract : List.of("visit", "area")) {
      Files.copy(DATA.resolve("contracts/" + contract + ".yaml"), data.resolve("contracts/" + contract + ".yaml"));
    }
  }

  @Test
  void anEntryWithoutAFaultIsRead() throws IOException {
    Files.writeString(data.resolve("measures/a.yaml"), ENTRY);
    assertEquals(List.of("V90"), Measures.read(data).list().stream().map(Measure::id).toList());
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithItsLine() throws IOException {
    assertEquals("a.yaml line 11: V90 part value 'issues = 0': there is no field 'issues'",
        onlyFault(ENTRY.replace("issues_found", "issues")).split(";")[0]);
  }

  @Test
  void aDerivedFieldIsAField() throws IOException {
    Files.writeString(data.resolve("measures/a.yaml"), ENTRY.replace("issues_found = 0", "is_long"));
    assertEquals(1, Measures.read(data).list().size());
  }

  @Test
  void anUnknownFunctionIsNamed() throws IOException {
    assertTrue(onlyFault(ENTRY.replace("issues_found = 0", "weekdays(visited_on)"))
        .startsWith("a.yaml line 11: V90 part value 'weekdays(visited_on)': there is no function 'weekdays'"));
  }

  @Test
  void aDivisionByWhatMayBeZeroIsRefused() throws IOException {
    assertTrue(onlyFault(ENTRY.replace("issues_found = 0", "issues_found / households_met"))
        .startsWith("a.yaml line 11: V90 part value 'issues_found / households_met': 'households_met' may be zero"));
    Files.writeString(data.resolve("measures/a.yaml"), ENTRY.replace("issues_found = 0", "issues_found / 60"));
    assertEquals(1, Measures.read(data).list().size());
  }

  @Test
  void whatIsNoExpressionIsRefused() throws IOException {
    assertTrue(onlyFault(ENTRY.replace("issues_found = 0", "issues_found = = 0"))
        .startsWith("a.yaml line 11: V90 part value 'issues_found = = 0': this is no SQL expression"));
  }

  @Test
  void anOutputMayHaveAUnitAndAPartADirectionOfItsOwn() throws IOException {
    Files.writeString(data.resolve("measures/a.yaml"), ENTRY + "  units: {value: ratio}\n");
    Measure measure = Measures.read(data).get("V90");
    assertEquals("ratio up", measure.unit("value") + " " + measure.direction("value"));
    assertEquals("a.yaml line 23: V90 units 'gini' is no output; it has [value]",
        onlyFault(ENTRY + "  units: {gini: index}\n"));
    assertEquals("a.yaml line 13: V90 direction 'upwards' is unknown; expected one of [context, down, up]",
        onlyFault(ENTRY.replace("denominator: \"1\"", "denominator: \"1\"\n      direction: upwards")));
  }

  @Test
  void aMeasureIsOfTheCoreUnlessItSaysNoAndThenCannotLead() throws IOException {
    Files.writeString(data.resolve("measures/a.yaml"), ENTRY);
    assertTrue(Measures.read(data).get("V90").core());
    Files.writeString(data.resolve("measures/a.yaml"), ENTRY + "  core: false\n");
    assertFalse(Measures.read(data).get("V90").core());
    assertEquals("a.yaml line 24: V90 leads, but is not of the core; a measure that leads is",
        onlyFault(ENTRY + "  headline: true\n  core: false\n"));
  }

  @Test
  void oneIdTwiceIsRefused() throws IOException {
    assertEquals("a.yaml line 23: V90 is declared twice, first in a.yaml line 1; every measure has one entry",
        onlyFault(ENTRY + ENTRY));
  }

  @Test
  void oneIdInTwoFilesIsRefusedInTheSecond() throws IOException {
    Files.writeString(data.resolve("measures/b.yaml"), "# more\n" + ENTRY);
    assertEquals("b.yaml line 2: V90 is declared twice, first in a.yaml line 1; every measure has one entry",
        onlyFault(ENTRY));
  }

  @Test
  void aDerivedFieldIsLookedAtAsWell() throws IOException {
    Files.writeString(data.resolve("measures/derived.yaml"), """
        visit:
          is_long: "minutes > 60"
          pace: "issues_found / minutes_on_site"
          calm: "issues_found / nullif(minutes_on_site, 0) < 1"
        """);
    assertEquals(List.of("derived.yaml line 2: is_long there is no field 'minutes'",
        "derived.yaml line 3: pace 'minutes_on_site' may be zero"),
        faults(ENTRY).stream().map(fault -> fault.split(";")[0]).toList());
  }

  @Test
  void aViewIsLookedAtAsWell() throws IOException {
    Files.writeString(data.resolve("views/pace.sql"), """
        -- One row is one visit.
        WITH long AS (
          SELECT visit_id, issues_found / minutes_on_site AS pace FROM visit)
        SELECT v.visit_id, l.pace AS speed FROM visit v JOIN long l USING (visit_id)
        """);
    Files.writeString(data.resolve("views/none.sql"), "-- Nothing.\nSELEKT 1\n");
    List<String> faults = faults(ENTRY.replace("table: visit", "view: pace").replace("day: visited_on", "day: speed")
        .replace("issues_found = 0", "pace > 1"));
    assertEquals("views/none.sql line 2: this is no SQL query", faults.get(0).substring(0, 43));
    assertEquals(List.of("views/pace.sql line 3: 'minutes_on_site' may be zero",
        "a.yaml line 11: V90 part value 'pace > 1': there is no field 'pace'"),
        faults.stream().skip(1).map(fault -> fault.split(";")[0]).toList());
  }

  @Test
  void aKeyIsColumnsOfOneOfTheViewsTables() throws IOException {
    Files.writeString(data.resolve("views/one.sql"), "-- key: visit_id, visit_no\nSELECT visit_id FROM visit");
    Files.writeString(data.resolve("views/three.sql"), "-- key: visit_id\nSELECT v.* FROM visit v JOIN two t");
    Files.writeString(data.resolve("views/two.sql"), "-- key: area_code, visit_id\nSELECT visit_id FROM visit");
    assertEquals(List.of("views/one.sql: its key is 'visit_id, visit_no', which none of its tables has",
        "views/three.sql: its key is 'visit_id', yet it needs the views [two]"),
        faults(ENTRY).stream().map(fault -> fault.split(";")[0]).toList());
  }

  @Test
  void viewsThatNeedEachOtherAreRefused() throws IOException {
    Files.writeString(data.resolve("views/one.sql"), "SELECT * FROM two");
    Files.writeString(data.resolve("views/two.sql"), "SELECT * FROM visit JOIN one");
    assertEquals(List.of(
        "views/one.sql line 1: needs itself, by way of [one, two]; a view may name tables and"
            + " views that do not name it",
        "views/two.sql line 1: needs itself, by way of [one, two]; a view may name tables and"
            + " views that do not name it"),
        faults(ENTRY));
  }

  @Test
  void everyFaultOfEveryFileIsListedAtOnce() throws IOException {
    Files.writeString(data.resolve("measures/b.yaml"), ENTRY.replace("V90", "W1"));
    Files.writeString(data.resolve("measures/c.yaml"), "- {id: V91, colour: red}\n");
    List<String> faults = faults(ENTRY.replace("unit: percent", "unit: percents")
        .replace("table: visit", "table: visits")
        .replace("gaming: {zh: 防, en: Gaming}\n", "").replace("balancing: V90", "balancing: V99")
        .replace("owner: statistics-office", "owner:").replace("version: 1", "version: 0")
        .replace("2026-01-01", "May"));
    assertEquals(List.of("c.yaml line 1: Unrecognized field \"colour\"",
        "a.yaml line 13: V90 unit 'percents' is unknown", "a.yaml line 1: V90 gaming is missing",
        "a.yaml line 1: V90 owner is missing",
        "a.yaml line 20: V90 since 'May' is no day", "a.yaml line 21: V90 version is missing",
        "a.yaml line 9: V90 part value table 'visits' is unknown",
        "b.yaml line 1: id 'W1' is none", "a.yaml line 17: V90 balancing measure 'V99' is not declared"),
        faults.stream().map(fault -> fault.split(";| \\(class")[0]).toList());
  }

  private String onlyFault(String entries) throws IOException {
    List<String> faults = faults(entries);
    assertEquals(1, faults.size(), faults.toString());
    return faults.get(0);
  }

  private List<String> faults(String entries) throws IOException {
    Files.writeString(data.resolve("measures/a.yaml"), entries);
    return assertThrows(SettingsFault.class, () -> Measures.read(data)).faults();
  }
}
