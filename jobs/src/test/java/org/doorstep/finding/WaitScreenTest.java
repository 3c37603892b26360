package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doorstep.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitScreenTest {

  private static final Map<String, MeasureMeta> MEASURES =
      Map.of("V04", new MeasureMeta("V04", ChartKind.VALUE, Better.DOWN, true));

  /**
   * A village that was visited about once a month. R 4.2.2:
   * w <- c(20, 40, 31, 25, 36, 30, 22, 45, 28, 33, 26, 38)^(1/3.6);
   * s <- mean(abs(diff(w))) / 1.128; c(mean(w), mean(w) + 3 * s)^3.6 = 30.56, 71.96.
   */
  @ParameterizedTest
  @CsvSource(textBlock = """
      # days between visits,                 last visited, said of May 2026
      20 40 31 25 36 30 22 45 28 33 26 38,   2026-05-11,   within-usual none none ''
      20 40 31 25 36 30 22 45 28 33 26 38,   2025-11-01,   signal worse above-limit gap-beyond-limits
      20 40 31 25 36 30 22,                  2025-11-01,   baseline-forming none none fewer-than-8-gaps
      30 30 30 30 30 30 30 30 30 30 30 30,   2025-11-01,   baseline-forming none none fewer-than-8-gaps
      """)
  void aPlaceThatIsNoLongerVisitedIsNamed(String waits, LocalDate last, String said) {
    Finding finding = screen(waits, last);
    assertEquals(said.replace("''", ""), said(finding));
    if (finding.center() != null) {
      assertEquals(30.56, finding.center(), 0.01);
      assertEquals(71.96, finding.upperLimit(), 0.01);
      assertEquals("V04.wait.990101.2026-05.wait t 12",
          finding.findingId() + " " + finding.method() + " " + finding.n());
    }
  }

  /** Beyond its own limits, but among forty places not beyond what chance gives one of them. */
  @Test
  void aWaitOutsideBeforeCorrectionOnlyIsASign() {
    String waits = "20 40 31 25 36 30 22 45 28 33 26 38";
    List<Waiting> places = new ArrayList<>(Collections.nCopies(39, place(waits, LocalDate.of(2026, 5, 11))));
    places.add(place(waits, LocalDate.of(2026, 3, 18)));
    Finding longest = WaitScreen.screen(places, MEASURES).stream().max(Comparator.comparing(Finding::statistic))
        .orElseThrow();
    assertTrue(longest.statistic() > 3 && longest.pValue() < 0.05 && longest.adjustedP() > 0.05, longest.toString());
    assertEquals("sign-of-change worse above-limit outside-before-correction", said(longest));
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.signal(), finding.reason());
  }

  private static Finding screen(String waits, LocalDate last) {
    return WaitScreen.screen(List.of(place(waits, last)), MEASURES).get(0);
  }

  private static Waiting place(String waits, LocalDate last) {
    List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2024, 1, 1)));
    Arrays.stream(waits.split(" ")).forEach(wait ->
        days.add(days.get(days.size() - 1).plusDays(Long.parseLong(wait))));
    return new Waiting("V04", "990101", days, last, Period.parse("2026-05"));
  }
}
