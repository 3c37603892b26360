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
    assertTrue(text.contains("petitions/petitions-2026-05.csv: 612 rows read, 601 kept, 11 set aside, 0 refused"), text);
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
        + " date '2026-05-01' and closing_due_on < date '2026-06-01' and coalesce(is_counted and (withdrawn_on is null or"
        + " withdrawn_on > closing_due_on), false) and area_code in"
        + " (select area_code from areas where coalesce(successor_code, area_code) = '990121' or parent_code = '990121' or parent_code in"
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
