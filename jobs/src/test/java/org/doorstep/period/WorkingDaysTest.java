package org.doorstep.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holidays and make-up days are those of the State Council's notices for 2025 and 2026. */
class WorkingDaysTest {

  private final WorkingDays days = ProjectRules.RULES.days();

  @ParameterizedTest
  @CsvSource(textBlock = """
      2026-05-22, true,  an ordinary Friday
      2026-05-23, false, an ordinary Saturday
      2026-05-01, false, Labour Day on a Friday
      2026-05-09, true,  make-up Saturday
      2025-10-08, false, last day of the National Day holiday
      2025-10-11, true,  make-up Saturday
      2027-01-01, true,  no notice yet: an ordinary Friday
      1980-01-01, true,  before the index: an ordinary Tuesday
      2090-01-01, false, after the index: an ordinary Sunday
      """)
  void aDayIsWorkedAsTheNoticesSay(LocalDate date, boolean worked, String why) {
    assertEquals(worked, days.isWorkingDay(date), why);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # start,    n, result,     between
      2026-05-22, 1, 2026-05-25, 1
      2026-05-22, 5, 2026-05-29, 5
      2026-05-23, 1, 2026-05-25, 1
      2026-04-30, 1, 2026-05-06, 1
      2026-04-30, 4, 2026-05-09, 4
      2025-09-30, 3, 2025-10-11, 3
      2026-05-23, 0, 2026-05-25, 1
      2026-05-22, 0, 2026-05-22, 0
      1985-05-31, 2, 1985-06-04, 2
      2079-12-29, 3, 2080-01-03, 3
      """)
  void theFirstDayIsNotCountedAndTheResultIsAWorkingDay(LocalDate start, int n, LocalDate result,
  int between) {
    assertEquals(result, days.add(start, n));
    assertEquals(between, days.between(start, result));
    assertEquals(-between, days.between(result, start));
    assertTrue(days.isWorkingDay(days.add(start, n)));
  }

  @Test
  void addingAndCountingAgreeWithAWalkDayByDay() {
    for (LocalDate start = LocalDate.of(2025, 12, 20); start.getYear() < 2027; start = start.plusDays(3)) {
      LocalDate walked = start;
      int count = 0;
      while (count < 20) {
        walked = walked.plusDays(1);
        count += days.isWorkingDay(walked) ? 1 : 0;
      }
      assertEquals(walked, days.add(start, 20));
      assertEquals(20, days.between(start, walked));
    }
  }

  @Test
  void aCountThatTouchesAYearWithoutNoticeIsPending() {
    assertFalse(days.isPending(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
    assertTrue(days.isPending(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4)));
    assertTrue(days.isKnown(2026) && !days.isKnown(2027));
  }

  @Test
  void anEmptyTableIsAllOrdinaryWeeks() {
    WorkingDays ordinary = new WorkingDays(Map.of(), List.of());
    assertEquals(LocalDate.of(2026, 5, 1), ordinary.add(LocalDate.of(2026, 4, 30), 1));
    assertTrue(ordinary.isPending(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 1)));
  }

  @Test
  void theRulesTravelToAnExecutorAndAnswerTheSame() throws Exception {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    new ObjectOutputStream(sent).writeObject(ProjectRules.RULES.limits());
    TimeLimits got =
        (TimeLimits) new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray())).readObject();
    LocalDate start = LocalDate.of(2026, 4, 30);
    assertEquals(ProjectRules.RULES.limits().findDue("application-limit", "certificate", start),
        got.findDue("application-limit", "certificate", start));
    assertTrue(sent.size() < 40_000, "bytes sent: " + sent.size());
  }
}
