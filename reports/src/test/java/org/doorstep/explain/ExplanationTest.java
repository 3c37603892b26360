package org.doorstep.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFault;
import org.doorstep.edition.EditionFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
  private static final Path DATA = Path.of(System.getProperty("doorstep.root"), "data");

  @TempDir
  static Path home;

  @BeforeAll
  static void publish() {
    EditionFixture.eventful(home);
  }

  @Test
  void aFigureIsExplainedFromItsCardToItsFiles() {
    String text = String.join("\n", explain("observations/X06/value/990121/month/2026-05"));
    assertTrue(text.contains("Measure       X06 按期办结率 / Closed on time"), text);
    assertTrue(text.contains("Numerator     453\nDenominator   525, cases 525"), text);
    assertTrue(text.contains("Found         signal (laney-p, 24 points"), text);
    assertTrue(text.contains("petitions/petitions-2026-05.csv: 612 rows read, 601 kept, 11 set aside, 0 refused"),
        text);
    assertTrue(text.contains("closed-before-opened (办结早于受理 / closed before it was opened): 8 rows set aside"), text);
  }

  @Test
  void bothQueriesCanBePasted() {
    List<String> lines = explain("observations/X06/value/990121/month/2026-05/path=residual");
    assertEquals("Query         select numerator, denominator, n, value, low, high, state, mark from observations"
        + " where measure_id = 'X06' and output = 'value' and area_code = '990121' and period = '2026-05'"
        + " and dimension = 'path' and dimension_value = 'residual'", lines.get(lines.size() - 2));
    assertEquals("From records  select sum(coalesce(cast((replied_on <= closing_due_on) as bigint), 0)) as numerator,"
        + " sum(coalesce(cast((1) as bigint), 0)) as denominator from petition where closing_due_on >="
        + " date '2026-05-01' and closing_due_on < date '2026-06-01' and coalesce(is_counted and"
        + " (withdrawn_on is null or withdrawn_on > closing_due_on), false) and area_code in"
        + " (select area_code from areas where coalesce(successor_code, area_code) = '990121'"
        + " or parent_code = '990121' or parent_code in"
        + " (select area_code from areas where parent_code = '990121')) and coalesce(path, '') = 'residual'",
        lines.get(lines.size() - 1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "observations/X09/median/990121/month/2026-05 | no plain sum over rows",
      "observations/X03/value/990121/month/2026-05 | from petition_reply where"})
  void howTheRecordsGiveItDependsOnTheMeasure(String fact, String said) {
    List<String> lines = explain(fact);
    assertTrue(lines.get(lines.size() - 1).contains(said), lines.get(lines.size() - 1));
  }

  @Test
  void whatFallsDueNextIsExplained() {
    String text = String.join("\n", explain("due_ahead/X06/990121/path=residual"));
    assertTrue(text.contains("Measure       X06 按期办结率 / Closed on time"), text);
    assertTrue(text.contains("Days          2026-06-12 to 2026-06-18, the week after the business date, only path ="
        + " residual\nDue           88, of which 40 done by the business date and 48 open"), text);
    assertTrue(text.contains("petitions/petitions-2026-05.csv: 612 rows read"), text);
    assertTrue(text.contains("Query         select from_on, until_on, due, met from due_ahead where measure_id = 'X06'"
        + " and area_code = '990121' and dimension = 'path' and dimension_value = 'residual'"), text);
    assertTrue(text.contains("closing_due_on >= date '2026-06-12' and closing_due_on < date '2026-06-19'"), text);
    assertTrue(String.join("\n", explain("due_ahead/X06/990121"))
        .contains("Due           96, of which 41 done"), "all paths together");
  }

  @Test
  void aVillagesWaitIsExplained() {
    String text = String.join("\n", explain("village_waits/990121003001"));
    assertTrue(text.contains("388 days on 2026-06-11, since the valid visit of 2025-05-19"), text);
    assertTrue(text.contains("Query         select wait_days, last_visit_on from village_waits where area_code ="
        + " '990121003001'"), text);
    assertTrue(text.contains("From records  select max(visited_on) as last_day from visit where visited_on <"
        + " date '2026-06-12' and coalesce(is_valid, false)"), text);
    assertTrue(String.join("\n", explain("village_waits/990121001001"))
        .contains("412 days on 2026-06-11, since the first valid visit on record in any village"), "never visited");
  }

  @Test
  void aWithheldFigureKeepsItsSecret() {
    String fact = suppressed();
    String text = String.join("\n", explain(fact));
    assertTrue(text.contains("Value         none: suppressed, shown as <5"), text);
    assertTrue(text.contains("Numerator     -"), text);
    assertTrue(text.endsWith("From records  not given, as the figure is withheld to protect privacy"), text);
  }

  @Test
  void whatIsNoFigureIsRefusedWithAnExample() {
    EditionFault fault = assertThrows(EditionFault.class, () -> explain("findings/F-1"));
    assertTrue(fault.getMessage().contains("read like observations/X06/value/990121/month/2026-05"),
        fault.getMessage());
    fault = assertThrows(EditionFault.class, () -> explain("observations/X06/value/990121/month/1999-01"));
    assertTrue(fault.getMessage().contains("has no figure observations/X06/value/990121/month/1999-01"),
        fault.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"due_ahead/X06/990121009", "due_ahead/X06/990121/path=none", "village_waits/990121"})
  void whatTheEditionDoesNotHoldIsRefused(String fact) {
    EditionFault fault = assertThrows(EditionFault.class, () -> explain(fact));
    assertTrue(fault.getMessage().contains("has no figure " + fact), fault.getMessage());
  }

  private static String suppressed() {
    try (Edition edition = Edition.current(home)) {
      return edition.list("SELECT 'observations/' || measure_id || '/' || output || '/' || area_code || '/month/'"
          + " || period AS fact FROM observations WHERE mark = 'suppressed' ORDER BY fact LIMIT 1",
          row -> row.text("fact")).get(0);
    }
  }

  private static List<String> explain(String fact) {
    try (Edition edition = Edition.current(home)) {
      return Explanation.of(edition, DATA, fact);
    }
  }
}
