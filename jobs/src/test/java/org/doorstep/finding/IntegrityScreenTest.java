package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.doorstep.finding.UnitRecords.Count;
import org.doorstep.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrityScreenTest {

  private static final Map<String, MeasureMeta> MEASURES =
      Map.of("V17", new MeasureMeta("V17", ChartKind.PROPORTION, Better.DOWN, false));

  private static final double PAIRS_P = 3.2314826922135363e-05;

  /** Eleven offices with 4 to 7 copied notes in 100, and one more. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      # copied, notes,  said of the twelfth office
      6,        100,    not-distinguishable none none ''
      60,       100,    above-chance neutral above-limit screens-after-correction
      0,        100,    not-distinguishable none none ''
      30,       40,     small-base none none no-screen-applies
      """)
  void anOfficeWithManyMoreThanTheOthersIsNamed(int copied, int notes, String said) {
    List<Count> counts = new ArrayList<>();
    for (int unit = 1; unit <= 11; unit++) {
      share(counts, unit, 4 + unit % 4, 100);
    }
    share(counts, 12, copied, notes);
    Finding finding = screen(counts).get(11);
    assertEquals(said.replace("''", ""), said(finding));
    assertEquals("V17.value.99.2026-05.integrity-U12 unit_code U12 V17.value.99.2025-06/2026-05",
        String.join(" ", finding.findingId(), finding.dimension(), finding.dimensionValue(), finding.observations()));
  }

  /** Fewer than ten offices tell nothing of what is usual; fewer than ten records are not told at all. */
  @Test
  void fewOfficesAreNotJudgedAndFewRecordsNotTold() {
    List<Count> counts = new ArrayList<>();
    share(counts, 1, 60, 100);
    share(counts, 2, 3, 9);
    List<Finding> findings = screen(counts);
    assertEquals("small-base none none no-screen-applies", said(findings.get(0)));
    assertNull(findings.get(1).n());
    assertTrue(findings.get(1).parameters().contains("\"copied-notes\":{\"n\":null,\"p\":null}"),
        findings.get(1).parameters());
  }

  /**
   * Nine offices with some 20 of each digit, and one with all of its 200 on 0 and 5. An office of 200 with a digit of
   * each kind more or less is none to be named.
   */
  @Test
  void digitsUnlikeThoseOfOtherOfficesAreSeen() {
    Map<String, UnitScreen.Result> results = new DigitScreen().results(digits(100));
    assertTrue(results.get("U10").p() < 0.001, results.toString());
    assertEquals(200, results.get("U10").records());
    assertTrue(results.get("U01").p() > 0.5);
    assertTrue(Double.isNaN(new DigitScreen().results(Map.of("U1", Map.of("0", 49L))).get("U1").p()));
  }

  private static Map<String, Map<String, Long>> digits(long round) {
    Map<String, Map<String, Long>> units = new TreeMap<>();
    for (int unit = 1; unit <= 9; unit++) {
      Map<String, Long> keys = new TreeMap<>();
      for (int digit = 0; digit < 10; digit++) {
        keys.put(Integer.toString(digit), 20L + (digit % 2 == 0 ? unit : -unit) / 3);
      }
      units.put(String.format(Locale.ROOT, "U%02d", unit), keys);
    }
    units.put("U10", Map.of("0", round, "5", round));
    return units;
  }

  /** Benford's own shares are usual, all groups alike are not; 999 amounts, or amounts of one size, are not judged. */
  @Test
  void firstDigitsAreHeldAgainstBenfordWhereItApplies() {
    assertTrue(benford(3000, true, 4).p() > 0.5);
    assertEquals(1 / 2001.0, benford(3000, false, 4).p(), 1e-12);
    assertTrue(Double.isNaN(benford(900, true, 4).p()));
    assertTrue(Double.isNaN(benford(3000, true, 3).p()));
  }

  private static UnitScreen.Result benford(int n, boolean honest, int lengths) {
    Map<String, Long> keys = new TreeMap<>();
    for (int group = 10; group < 100; group++) {
      double share = honest ? Math.log10(1 + 1.0 / group) : 1 / 90.0;
      keys.put((4 + group % lengths) + ":" + group, Math.round(share * n));
    }
    return new BenfordScreen().results(Map.of("U", keys)).get("U");
  }

  /**
   * A hundred payments make 4,950 pairs. 300 of them are equal in amount and 165 in day, so that chance makes 10 equal
   * in both; R 4.2.2: (ppois(24, 10, lower = FALSE) + ppois(25, 10, lower = FALSE)) / 2 for 25 of them.
   */
  @Test
  void equalPaymentsOfOneDayAreHeldAgainstChance() {
    Map<String, Long> usual = Map.of("all", 4950L, "amount", 300L, "day", 165L, "both", 10L);
    Map<String, Long> many = Map.of("all", 4950L, "amount", 300L, "day", 165L, "both", 25L);
    Map<String, UnitScreen.Result> results = new PairScreen().results(Map.of("A", usual, "B", usual, "C", many));
    assertEquals(PAIRS_P, results.get("C").p(), 1e-12);
    assertEquals(100, results.get("C").records());
    assertTrue(results.get("A").p() > 0.5);
  }

  /** Offices whose habits differ but that hide nothing: at most one run in twenty names any. */
  @Test
  void honestOfficesAreSeldomNamed() {
    SplittableRandom random = new SplittableRandom(20260531);
    int runs = 150;
    int wrong = 0;
    for (int run = 0; run < runs; run++) {
      List<Count> counts = new ArrayList<>();
      for (int unit = 1; unit <= 14; unit++) {
        int n = 60 + random.nextInt(300);
        double habit = 0.05 + 0.2 * random.nextDouble();
        int copied = 0;
        int[] digits = new int[10];
        for (int i = 0; i < n; i++) {
          copied += random.nextDouble() < habit ? 1 : 0;
          digits[random.nextDouble() < habit ? 5 * random.nextInt(2) : random.nextInt(10)]++;
        }
        share(counts, unit, copied, n);
        for (int digit = 0; digit < 10; digit++) {
          counts.add(new Count("digits", "last-digit", name(unit), Integer.toString(digit), digits[digit]));
        }
      }
      wrong += screen(counts).stream().anyMatch(finding -> finding.verdict().equals("above-chance")) ? 1 : 0;
    }
    assertTrue(wrong <= 0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs), wrong + " of " + runs + " honest sets");
  }

  private static void share(List<Count> counts, int unit, int yes, int all) {
    counts.add(new Count("share", "copied-notes", name(unit), "true", yes));
    counts.add(new Count("share", "copied-notes", name(unit), "false", all - yes));
  }

  private static String name(int unit) {
    return String.format(Locale.ROOT, "U%02d", unit);
  }

  private static List<Finding> screen(List<Count> counts) {
    return IntegrityScreen.screen(
        List.of(new UnitRecords("V17", "99", "unit", "2025-06", Period.parse("2026-05"), counts)), MEASURES);
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.signal(), finding.reason());
  }
}
