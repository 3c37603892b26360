package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.doorstep.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerScreenTest {

  private static final Map<String, MeasureMeta> MEASURES =
      Map.of("X09", new MeasureMeta("X09", ChartKind.SURVIVAL, Better.DOWN, true));

  @ParameterizedTest
  @CsvSource(textBlock = """
      # typical days of the last of twelve areas, cases, what is said of it
      20, 60, not-distinguishable none ''
      45, 60, above-chance worse mean-time-after-correction
      5,  60, below-chance better mean-time-after-correction
      45, 9,  small-base none fewer-than-10-cases
      """)
  void anAreaThatTakesLongerThanAreasDoAnywayIsNamed(int days, int cases, String said) {
    List<SurvivalCounts> areas = areas(11, 20, 60);
    areas.add(cohort(12, days, cases));
    Finding last = screen(areas).get(11);
    assertEquals(said.replace("''", ""), said(last));
    assertEquals(cases < 10, last.effect() == null, "few cases must not be had back from the numbers");
  }

  /** Nine areas tell nothing of the spread between areas, so that one far out is no finding either. */
  @Test
  void fewerThanTenAreasAreNotCompared() {
    List<SurvivalCounts> areas = areas(8, 20, 60);
    areas.add(cohort(9, 45, 60));
    assertEquals("small-base none fewer-than-10-areas", said(screen(areas).get(8)));
  }

  /** Where areas differ among themselves, the same area is no longer out of the ordinary. */
  @Test
  void spreadBetweenAreasIsNoFinding() {
    List<SurvivalCounts> areas = new ArrayList<>(IntStream.rangeClosed(1, 11)
        .mapToObj(i -> cohort(i, 5 + 4 * i, 60)).toList());
    areas.add(cohort(12, 45, 60));
    assertEquals(List.of(), screen(areas).stream().filter(finding -> finding.verdict().endsWith("-chance")).toList());
  }

  /** Thirteen honest townships with a spread of their own, exponential times: a name in at most 5 % of the screens. */
  @Test
  void honestTownshipsAreSeldomNamed() {
    SplittableRandom random = new SplittableRandom(20260531);
    int wrong = 0;
    int runs = 200;
    for (int run = 0; run < runs; run++) {
      List<SurvivalCounts> areas = new ArrayList<>();
      for (int area = 1; area <= 13; area++) {
        double typical = 20 * Math.exp(0.15 * (random.doubles(12).sum() - 6));
        areas.add(drawn(area, typical, 40 + random.nextInt(100), random));
      }
      wrong += screen(areas).stream().anyMatch(finding -> finding.verdict().endsWith("-chance")) ? 1 : 0;
    }
    assertTrue(wrong <= 0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs), wrong + " of " + runs + " honest screens");
  }

  private static List<SurvivalCounts> areas(int count, int days, int cases) {
    return new ArrayList<>(IntStream.rangeClosed(1, count).mapToObj(i -> cohort(i, days + i % 3, cases)).toList());
  }

  /** Cases that end evenly from day 1 to twice the typical day. */
  private static SurvivalCounts cohort(int area, int days, int cases) {
    int[] ends = IntStream.rangeClosed(1, cases).map(i -> Math.max(1, i * 2 * days / cases)).sorted().toArray();
    return counts(area, ends);
  }

  private static SurvivalCounts drawn(int area, double typical, int cases, SplittableRandom random) {
    return counts(area, random.doubles(cases).mapToInt(u -> 1 + (int) (-typical * Math.log(1 - u))).sorted().toArray());
  }

  private static SurvivalCounts counts(int area, int[] ends) {
    int[] days = IntStream.of(ends).distinct().toArray();
    long[] events = IntStream.of(days).mapToLong(day -> IntStream.of(ends).filter(end -> end == day).count()).toArray();
    return new SurvivalCounts("X09", String.format("99%02d", area), Period.parse("2026-03"), "", "", days, events,
        new long[days.length]);
  }

  private static List<Finding> screen(List<SurvivalCounts> areas) {
    return PeerScreen.screen(List.of(new SurvivalPeers("township", "2025-04", areas)), MEASURES);
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.reason());
  }
}
