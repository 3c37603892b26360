package org.doorstep.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a difference between the engines. */
class EnginesTest {

  private static final String COLUMNS = "(measure_id VARCHAR, output VARCHAR, area_code VARCHAR, "
      + "period_kind VARCHAR, period VARCHAR, dimension VARCHAR, dimension_value VARCHAR, numerator DOUBLE, "
      + "denominator DOUBLE, value DOUBLE, mark VARCHAR)";

  @TempDir
  Path folder;

  @Test
  void equalCellsAndRoundingAreNoDifference() throws Exception {
    Engines engines = engines(
        "('X06', 'value', '990121', 'month', '2026-05', '', '', 2.0, 3.0, 0.6666666666666666, '')",
        "('X06', 'value', '990121', 'month', '2026-05', '', '', 2.0, 3.0, 0.6666666666666667, '')");
    assertEquals(List.of(), engines.differences(9));
    assertEquals(List.of(new Engines.Agreement("X06", "value", 1, 0, 0)), engines.agreements());
  }

  @Test
  void anotherNumeratorIsShownWithTheNumbersOfBoth() throws Exception {
    Engines engines = engines(
        "('X06', 'value', '990121', 'month', '2026-05', 'path', 'review', 2.0, 4.0, 0.5, '')",
        "('X06', 'value', '990121', 'month', '2026-05', 'path', 'review', 1.0, 4.0, 0.25, '')");
    assertEquals(List.of("X06 value 990121 month 2026-05 path=review : "
        + "ours [2.0, 4.0, 0.5] peer [1.0, 4.0, 0.25]"), engines.differences(9));
  }

  @Test
  void aCellThatOneEngineLacksIsADifference() throws Exception {
    Engines engines = engines(
        "('J01', 'value', '990121', 'year', '2025', '', '', NULL, NULL, 0.5, '')",
        "('J01', 'value', '990121', 'year', '2024', '', '', NULL, NULL, 0.5, '')");
    assertEquals(List.of("J01 value 990121 year 2024 = : ours nothing peer [NULL, NULL, 0.5]",
        "J01 value 990121 year 2025 = : ours [NULL, NULL, 0.5] peer nothing"), engines.differences(9));
  }

  @Test
  void aHiddenCellIsCountedAndACellWithoutNumbersIsNone() throws Exception {
    Engines engines = engines(
        "('P10', 'value', '990121', 'month', '2026-05', '', '', NULL, NULL, NULL, 'suppressed'), "
            + "('P10', 'value', '990121', 'month', '2026-04', '', '', 0.0, 0.0, NULL, 'no-denominator')",
        "('P10', 'value', '990121', 'month', '2026-05', '', '', 1.0, 2.0, 0.5, '')");
    assertEquals(List.of(new Engines.Agreement("P10", "value", 1, 1, 0)), engines.agreements());
  }

  private Engines engines(String ours, String peer) throws SQLException {
    return new Engines(write("ours", ours), write("peer", peer));
  }

  private Path write(String name, String rows) throws SQLException {
    Path file = folder.resolve(name + ".parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("CREATE TABLE cells " + COLUMNS);
      statement.execute("INSERT INTO cells VALUES " + rows);
      statement.execute("COPY cells TO '" + file + "' (FORMAT parquet)");
    }
    return file;
  }
}
