package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.period.Period;
import org.doorstep.stat.numeric.Normal;
import org.junit.jupiter.api.Test;

class EquityScreenTest {

  private static final Map<String, MeasureMeta> MEASURES =
      Map.of("J01", new MeasureMeta("J01", ChartKind.VALUE, Better.DOWN, true));

  private static final double THEIL = 0.149052636339792;

  /** Funds/need/residents of ten townships: each gets 1 a head, but the last three 2, 2 and 4. */
  private static final String SPREAD =
      "10/1/10 10/2/10 10/3/10 10/4/10 10/5/10 10/6/10 10/7/10 20/8/10 20/9/10 40/10/10";

  /**
   * Of 15 in all, seven get 1, two 2 and one 4. By hand: the Gini is 2 (sum of x times rank - 1/2) / (n sum x) - 1 =
   * 2 (24.5 + 2 x 16 + 4 x 9.5) / 150 - 1 = 0.26; need goes with funds, so the concentration index is the same but for
   * nobody out of order: 0.26. Theil's T by R 4.2.2: x <- c(1,1,1,1,1,1,1,2,2,4)/1.5; mean(x*log(x)).
   */
  @Test
  void itsFiguresAreThoseOfAHandfulOfAreas() {
    Map<String, Finding> found = screen(year("2025", SPREAD));
    assertEquals(0.26, found.get("gini").effect(), 1e-12);
    assertEquals(0.26, found.get("concentration").effect(), 1e-12);
    assertEquals(THEIL, found.get("theil_between").effect() + found.get("theil_within").effect(), 1e-12);
    assertEquals("J01.gini.99.2025.equity J01.value.99.2025 10 estimate no-year-before",
        String.join(" ", found.get("gini").findingId(), found.get("gini").observations(),
            found.get("gini").n().toString(), found.get("gini").verdict(), found.get("gini").reason()));
    assertTrue(found.get("gini").effectLow() < 0.26 && found.get("gini").effectHigh() > 0.26);
  }

  @Test
  void aChangeOnTheSameAreasIsASignal() {
    Map<String, Finding> found = screen(year("2025", words(i -> 10.0 + i % 3)),
        year("2026", words(i -> 10.0 * Math.pow(1.5, i))));
    assertEquals("signal neutral above-limit index-change-after-correction", said(found.get("gini")));
    assertEquals("2025 J01.value.99.2025/2026",
        found.get("gini").baselineFrom() + " " + found.get("gini").observations());
    assertEquals("within-usual none none ", said(screen(year("2025", SPREAD), year("2026", SPREAD + "1")).get("gini")));
  }

  @Test
  void tooFewAreasOrUnknownResidentsAreNotJudged() {
    assertEquals("no-data none none fewer-than-10-areas", said(screen(year("2025", "1/1/1 2/2/2")).get("gini")));
    assertEquals("no-data none none no-data", said(screen(year("2025", "1/1/0 2/2/0")).get("gini")));
  }

  /** Two years of honest funds, each township's own chance: an index seldom changes beyond it. */
  @Test
  void honestYearsSeldomHaveASignal() {
    SplittableRandom random = new SplittableRandom(20260531);
    int runs = 400;
    int wrong = 0;
    for (int run = 0; run < runs; run++) {
      NeedYear[] years = new NeedYear[2];
      for (int y = 0; y < 2; y++) {
        years[y] = year(Integer.toString(2025 + y), words(i ->
            (10 + 2 * i) * Math.exp(0.4 * Normal.quantile(random.nextDouble(1e-9, 1)))));
      }
      wrong += screen(years).values().stream().anyMatch(finding -> finding.verdict().equals("signal")) ? 1 : 0;
    }
    assertTrue(wrong <= 0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs),
        wrong + " of " + runs + " honest pairs of years");
  }

  /** Fourteen townships with need that differs and these funds. */
  private static String words(IntToDoubleFunction funds) {
    return IntStream.range(0, 14).mapToObj(i -> funds.applyAsDouble(i) + "/" + (5 + i) + "/" + (20 + 7 * i % 30))
        .collect(Collectors.joining(" "));
  }

  private static NeedYear year(String label, String words) {
    List<NeedYear.Area> areas = new ArrayList<>();
    for (String word : words.split(" ")) {
      String[] parts = word.split("/");
      areas.add(new NeedYear.Area(String.format(Locale.ROOT, "9900%02d", areas.size() + 1),
          Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
    }
    return new NeedYear("J01", "99", Period.parse(label), "township", areas);
  }

  /** The findings of the last year by output. */
  private static Map<String, Finding> screen(NeedYear... years) {
    return EquityScreen.screen(List.of(years), MEASURES).stream()
        .filter(finding -> finding.period().equals(years[years.length - 1].year().label()))
        .collect(Collectors.toMap(Finding::output, finding -> finding));
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.signal(), finding.reason());
  }
}
