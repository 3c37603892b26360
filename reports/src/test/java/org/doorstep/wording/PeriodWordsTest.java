package org.doorstep.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodWordsTest {
  private final PeriodWords zh = new Words(Language.ZH_CN).periods();
  private final PeriodWords en = new Words(Language.EN).periods();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2026-05 | 2026年5月 | May 2026 | 5月 | May",
      "2026-12 | 2026年12月 | December 2026 | 12月 | Dec",
      "2026-Q2 | 2026年第2季度 | quarter 2 of 2026 | 2026年第2季度 | Q2 2026",
      "2026-W07 | 2026年第7周 | week 7 of 2026 | 第7周 | week 7",
      "2026 | 2026年 | 2026 | 2026年 | 2026",
      "2026-01/2026-02 | 2026年1—2月 | January and February 2026 | 1—2月 | Jan and Feb",
      "2026-X1 | 2026-X1 | 2026-X1 | 2026-X1 | 2026-X1"})
  void periodCodesAreSaidInFullAndInBrief(String code, String zhFull, String enFull, String zhBrief,
  String enBrief) {
    assertEquals(zhFull, zh.period(code));
    assertEquals(enFull, en.period(code));
    assertEquals(zhBrief, zh.brief(code));
    assertEquals(enBrief, en.brief(code));
  }

  @Test
  void datesUseArabicFigures() {
    LocalDate day = LocalDate.of(2026, 6, 1);
    assertEquals("2026年6月1日", zh.date(day));
    assertEquals("1 June 2026", en.date(day));
    assertEquals("6月1日", zh.shortDate(day));
    assertEquals("1 Jun", en.shortDate(day));
    assertEquals("6月1日", zh.dateIn(2026, day));
    assertEquals("2026年6月1日", zh.dateIn(2027, day));
  }
}
