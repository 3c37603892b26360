package org.doorstep.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreezeWindowsTest {

  private final FreezeWindows freeze = ProjectRules.RULES.freeze();

  /** A business date is the last day whose data are in, so a month is over on its last day. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      # period, still open, provisional from, final from
      2026-W22, 2026-05-30, 2026-05-31, 2026-06-02
      2026-05,  2026-05-30, 2026-05-31, 2026-06-05
      2026-04,  2026-04-29, 2026-04-30, 2026-05-11
      2026-Q2,  2026-06-29, 2026-06-30, 2026-07-14
      2025,     2025-12-30, 2025-12-31, 2026-01-30
      """)
  void aPeriodIsOpenThenProvisionalThenFinal(String label, LocalDate open, LocalDate over, LocalDate frozen) {
    Period period = Period.parse(label);
    assertEquals(PeriodState.OPEN, freeze.state(period, open));
    assertEquals(PeriodState.PROVISIONAL, freeze.state(period, over));
    assertEquals(PeriodState.PROVISIONAL, freeze.state(period, frozen.minusDays(1)));
    assertEquals(PeriodState.FINAL, freeze.state(period, frozen));
    assertEquals(frozen, freeze.finalFrom(period));
  }
}
