package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.doorstep.finding.Survey.Stratum;
import org.doorstep.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyScreenTest {

  private static final Map<String, MeasureMeta> MEASURES =
      Map.of("P12", new MeasureMeta("P12", ChartKind.PROPORTION, Better.UP, false));

  /**
   * 20 of 40 say yes where 3,000 live, 45 of 50 where 1,000 do. By hand: 0.75 x 0.5 + 0.25 x 0.9 = 0.6, not 65 of 90.
   * Of 120 asked 30 are silent: 65 to 95 of 120. The standard error sqrt(n/(n-1) sum (w e)^2) is 0.06057 (R 4.2.2).
   */
  @Test
  void answersWeighByTheSizeOfTheirStratum() {
    Finding finding = screen(List.of(new Stratum(3000, 60, 40, 20), new Stratum(1000, 60, 50, 45)), List.of());
    assertEquals("estimate none none no-year-before", said(finding));
    assertEquals(0.6, finding.effect(), 1e-12);
    assertEquals(65 / 120.0, finding.lowerLimit(), 1e-12);
    assertEquals(95 / 120.0, finding.upperLimit(), 1e-12);
    assertEquals(0.60 - 1.96 * 0.0605, finding.effectLow(), 0.01);
    assertEquals("P12.weighted.99.2026-05.survey P12.value.99.2025-06/2026-05 90",
        String.join(" ", finding.findingId(), finding.observations(), finding.n().toString()));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # asked, answered, yes, before asked, answered, yes, said
      200,     180,      90,  200,          180,      95,  within-usual none none ''
      200,     180,      60,  200,          180,      130, signal worse below-limit survey-change-after-correction
      400,     180,      60,  400,          180,      130, sign-of-change worse below-limit silence-may-explain
      ,        180,      60,  ,             180,      130, sign-of-change worse below-limit silence-may-explain
      200,     180,      175, 200,          180,      90,  suppressed none none ''
      0,       0,        0,   200,          180,      90,  no-data none none no-data
      """)
  void aChangeStandsOnlyWhereSilenceCannotExplainIt(Integer asked, int answered, int yes, Integer askedBefore,
      int answeredBefore, int yesBefore, String said) {
    Finding finding = screen(List.of(new Stratum(1000, asked, answered, yes)),
        List.of(new Stratum(1000, askedBefore, answeredBefore, yesBefore)));
    assertEquals(said.replace("''", ""), said(finding));
    if (said.startsWith("suppressed")) {
      assertNull(finding.effect());
      assertNull(finding.n());
    }
  }

  /** A stratum with a single answer has no spread of its own: it is put to its neighbour, and with none left stays. */
  @Test
  void strataWithFewAnswersArePutTogether() {
    Finding apart = screen(
        List.of(new Stratum(100, 40, 40, 20), new Stratum(300, 30, 30, 24), new Stratum(500, 1, 1, 1)),
        List.of());
    Finding together = screen(List.of(new Stratum(100, 40, 40, 20), new Stratum(800, 31, 31, 25)), List.of());
    assertEquals(together.effect(), apart.effect());
  }

  private static Finding screen(List<Stratum> now, List<Stratum> before) {
    return SurveyScreen.screen(List.of(new Survey("P12", "99", "2025-06", Period.parse("2026-05"), now, before)),
        MEASURES).get(0);
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.signal(), finding.reason());
  }
}
