package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.doorstep.table.Disposition;
import org.doorstep.table.RowCount;
import org.junit.jupiter.api.Test;

class RowEquationTest {

  private static final List<RowCount> ENDS = List.of(
      new RowCount("a.csv", Disposition.INSERTED, "", 7),
      new RowCount("a.csv", Disposition.SUPERSEDED, "", 1),
      new RowCount("a.csv", Disposition.SET_ASIDE, "bad-date", 2));

  @Test
  void holdsWhenEveryRowReadMetOneEnd() {
    assertDoesNotThrow(() -> RowEquation.hold(Map.of("a.csv", 10L, "header-only.csv", 0L), ENDS));
  }

  @Test
  void aRowThatVanishedStopsTheNightAndNamesItsFile() {
    IllegalStateException lost = assertThrows(IllegalStateException.class, () ->
        RowEquation.hold(Map.of("a.csv", 11L), ENDS));
    assertEquals("a.csv: 11 rows were read, but 10 were kept, set aside or refused. This is a fault of the program, "
        + "not of the file. Nothing is published; please report it.", lost.getMessage());
  }

  @Test
  void aRowThatNobodyReadStopsTheNightToo() {
    assertThrows(IllegalStateException.class, () -> RowEquation.hold(Map.of(), ENDS));
  }
}
