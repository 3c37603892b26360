package org.doorstep.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      # kind,  date,       label,    start,      end,        previous, same-last-year
      WEEK,    2026-05-31, 2026-W22, 2026-05-25, 2026-06-01, 2026-W21, 2025-W22
      WEEK,    2026-06-01, 2026-W23, 2026-06-01, 2026-06-08, 2026-W22, 2025-W23
      WEEK,    2027-01-03, 2026-W53, 2026-12-28, 2027-01-04, 2026-W52, 2025-W52
      WEEK,    2021-01-01, 2020-W53, 2020-12-28, 2021-01-04, 2020-W52, 2019-W52
      WEEK,    2022-01-03, 2022-W01, 2022-01-03, 2022-01-10, 2021-W52, 2021-W01
      MONTH,   2026-05-31, 2026-05,  2026-05-01, 2026-06-01, 2026-04,  2025-05
      MONTH,   2026-01-01, 2026-01,  2026-01-01, 2026-02-01, 2025-12,  2025-01
      MONTH,   2024-02-29, 2024-02,  2024-02-01, 2024-03-01, 2024-01,  2023-02
      QUARTER, 2026-06-30, 2026-Q2,  2026-04-01, 2026-07-01, 2026-Q1,  2025-Q2
      QUARTER, 2026-01-01, 2026-Q1,  2026-01-01, 2026-04-01, 2025-Q4,  2025-Q1
      YEAR,    2024-12-31, 2024,     2024-01-01, 2025-01-01, 2023,     2023
      """)
  void aDateLiesInOnePeriodOfEachKind(PeriodKind kind, LocalDate date, String label, LocalDate start,
  LocalDate end, String previous, String lastYear) {
    Period period = Period.of(kind, date);
    assertEquals(new Period(kind, label, start, end), period);
    assertEquals(period, Period.parse(label));
    assertEquals(previous, period.previous().label());
    assertEquals(period, period.previous().next());
    assertEquals(lastYear, period.sameLastYear().label());
    assertTrue(period.contains(date) && period.contains(start) && !period.contains(end));
    assertEquals(end.minusDays(1), period.lastDay());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "26-05", "2026-13", "2026-00", "2026-5", "2025-W53", "2026-W00", "2026-Q5",
      "2026-05-01"})
  void aWrongLabelIsRefusedWithTheFormsThatAreRight(String label) {
    Exception refused = assertThrows(IllegalArgumentException.class, () -> Period.parse(label));
    assertEquals("\"" + label
        + "\" is not a period; expected a form such as 2026-05, 2026-W22, 2026-Q2 or 2026.",
        refused.getMessage());
  }
}
