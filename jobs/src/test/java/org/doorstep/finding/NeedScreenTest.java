package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.doorstep.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedScreenTest {

  private static final Map<String, MeasureMeta> MEASURES =
      Map.of("J01", new MeasureMeta("J01", ChartKind.VALUE, Better.DOWN, true));

  /** Fourteen townships whose funds follow need within some 10 %. */
  private static final String USUAL = "105/100 188/200 62/60 88/90 160/150 114/120 79/80 135/140 73/70 96/100 118/110 "
      + "99/95 131/130 ";

  @ParameterizedTest
  @CsvSource(textBlock = """
      # funds/need of the last, what is said of it
      104/100,                  not-distinguishable none ''
      400/100,                  above-chance neutral residual-after-correction
      20/100,                   below-chance neutral residual-after-correction
      0/100,                    no-data none nothing-allocated
      100/0,                    no-data none no-data
      """)
  void anAreaThatGotMuchMoreOrLessThanItsNeedIsNamed(String last, String said) {
    assertEquals(said.replace("''", ""), said(screen(USUAL + last).get(13)));
  }

  /** Four times what need leads to expect is a surplus of 300 %. */
  @Test
  void theEffectIsTheShareBeyondWhatNeedLeadsToExpect() {
    Finding finding = screen(USUAL + "400/100").get(13);
    assertEquals(3, finding.effect(), 0.1);
    assertEquals("J01.allocation.990014.2025.need J01.value.99.2025",
        finding.findingId() + " " + finding.observations());
  }

  @Test
  void fewerThanTenAreasAreNotCompared() {
    assertEquals("no-data none fewer-than-10-areas", said(screen("100/100 90/90 500/80").get(2)));
  }

  /** Funds that follow need but for noise: at most one honest year in twenty names an area. */
  @Test
  void honestYearsSeldomNameAnArea() {
    SplittableRandom random = new SplittableRandom(20260531);
    int runs = 25;
    int wrong = 0;
    for (int run = 0; run < runs; run++) {
      StringBuilder words = new StringBuilder();
      for (int area = 0; area < 14; area++) {
        double need = 50 + random.nextInt(200);
        words.append(need * Math.exp(0.3 * (random.doubles(12).sum() - 6))).append('/').append(need).append(' ');
      }
      wrong += screen(words.toString()).stream().anyMatch(finding -> finding.verdict().endsWith("-chance")) ? 1 : 0;
    }
    assertTrue(wrong <= 0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs), wrong + " of " + runs + " honest years");
  }

  private static List<Finding> screen(String words) {
    List<NeedYear.Area> areas = new ArrayList<>();
    for (String word : words.trim().split(" ")) {
      String[] parts = word.split("/");
      areas.add(new NeedYear.Area(String.format(Locale.ROOT, "9900%02d", areas.size() + 1),
          Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), 1));
    }
    return NeedScreen.screen(List.of(new NeedYear("J01", "99", Period.parse("2025"), "township", areas)), MEASURES);
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.reason());
  }
}
