package org.doorstep.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void twoRowsOfOneKindMayNotHoldTogether(@TempDir Path home) throws IOException {
    Files.writeString(home.resolve("freeze.csv"), """
        period_kind,value,unit,valid_from,valid_to,owner,source
        month,3,WD,2020-01-01,2026-01-01,desk,county
        month,4,WD,2026-01-01,,desk,county
        month,6,WD,2026-03-01,2026-04-01,desk,county
        week,1,D,2026-03-01,,,county
        """);
    assertEquals(List.of("freeze.csv line 4, valid_from: \"2026-03-01\"; expected no overlap with another row of the"
        + " same kind of period.", "freeze.csv line 5, owner: \"\"; expected a text."),
        assertThrows(SettingsFault.class, () -> Rules.read(ProjectRules.FOLDER, home)).faults().stream()
            .map(fault -> fault.replace(home + "/", "")).toList());
  }
}
