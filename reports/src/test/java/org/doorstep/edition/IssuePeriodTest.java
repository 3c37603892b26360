package org.doorstep.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuePeriodTest {
  @ParameterizedTest
  @CsvSource({"2026-W22, 2026-05-25, 2026-06-01, 2026-05, true", "2026-W23, 2026-06-01, 2026-06-08, 2026-05, false",
      "2026-W01, 2025-12-29, 2026-01-05, 2025-12, true", "2020-W53, 2020-12-28, 2021-01-04, 2020-12, true"})
  void aWeekRunsFromMondayAndKnowsTheLastMonthThatIsOver(String code, LocalDate start, LocalDate end,
      String month, boolean closes) {
    IssuePeriod week = IssuePeriod.findWeek(code).orElseThrow();
    assertEquals(start, week.start());
    assertEquals(end, week.endExclusive());
    assertEquals(YearMonth.parse(month), week.month());
    assertEquals(closes, week.closesMonth());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-W54", "2026-W00", "2025-W53", "2026-22", "2026-05", "W22"})
  void whatIsNoWeekIsNotFound(String code) {
    assertTrue(IssuePeriod.findWeek(code).isEmpty(), code);
  }

  @Test
  void issuesAreCountedFromTheFirst() {
    IssuePeriod week = IssuePeriod.findWeek("2026-W22").orElseThrow();
    assertEquals("2026-W09", week.minus(13).code());
    assertEquals(1, week.countFrom(week));
    assertEquals(22, week.countFrom(IssuePeriod.findWeek("2026-W01").orElseThrow()));
    assertEquals(24, IssuePeriod.of(YearMonth.of(2026, 5)).countFrom(IssuePeriod.of(YearMonth.of(2024, 6))));
  }
}
