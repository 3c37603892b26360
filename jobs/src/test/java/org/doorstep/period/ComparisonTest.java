package org.doorstep.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth table of comparisons, one row each. */
class ComparisonTest {

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      # now, base, change, kind,     verdict
      120,   100,  20,     percent,  comparable
      80,    100,  -20,    percent,  comparable
      100,   100,  0,      percent,  equal
      0,     100,  -100,   percent,  comparable
      12,    10,   20,     percent,  comparable
      12,    9,    3,      absolute, small-base
      9,     9,    0,      absolute, small-base
      5,     0,    5,      absolute, base-zero
      0,     0,    0,      absolute, both-zero
      5,     -20,  25,     absolute, negative-base
      5,     -,    -,      none,     no-base
      -,     5,    -,      none,     no-base
      """)
  void aCountChangesInPerCentOnlyOnABaseOfTenOrMore(Double now, Double base, Double change, String kind,
      String verdict) {
    assertComparison(Comparison.of(Scale.COUNT, ComparisonBase.Block.NONE, count(now), count(base)),
        change, kind, verdict);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      # now, base,  change, kind,   verdict
      45/50, 40/50, 10,     points, comparable
      40/50, 45/50, -10,    points, comparable
      45/50, 45/50, 0,      points, equal
      5/50,  0/50,  10,     points, base-zero
      0/50,  0/50,  0,      points, both-zero
      8/9,   40/50, -,      none,   small-base
      45/50, 8/9,   -,      none,   small-base
      9/10,  4/10,  50,     points, comparable
      45/50, -,     -,      none,   no-base
      """)
  void aShareChangesInPoints(String now, String base, Double change, String kind, String verdict) {
    assertComparison(Comparison.of(Scale.RATE, ComparisonBase.Block.NONE, share(now), share(base)),
        change, kind, verdict);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      # now, n,  base, n,  change, verdict
      21,    40, 28,   40, -7,     comparable
      3,     40, 2,    40, 1,      comparable
      21,    9,  28,   40, -,      small-base
      0.2,   -,  0.3,  -,  -0.1,   comparable
      """)
  void aDurationOrIndexChangesInItsOwnUnit(Double now, Long n, Double base, Long baseN, Double change,
      String verdict) {
    Comparison compared = Comparison.of(Scale.AMOUNT, ComparisonBase.Block.NONE,
        amount(now, n), amount(base, baseN));
    assertComparison(compared, change, change == null ? "none" : "absolute", verdict);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # state now, mark,        definition, verdict,            value is shown
      OPEN,        '',          1,          unfinished,         true
      FINAL,       not-elapsed, 1,          unfinished,         true
      FINAL,       '',          2,          definition-changed, true
      FINAL,       suppressed,  1,          suppressed,         false
      OPEN,        suppressed,  2,          suppressed,         false
      PROVISIONAL, '',          1,          comparable,         true
      RESTATED,    '',          1,          comparable,         true
      """)
  void whatMayNotBeComparedIsNot(PeriodState state, String mark, String definition, String verdict,
  boolean shown) {
    Side now = new Side(120.0, 120.0, null, null, state, mark, definition);
    Comparison compared = Comparison.of(Scale.COUNT, ComparisonBase.Block.NONE, now, count(100.0));
    assertEquals(verdict, compared.verdict().code());
    assertEquals(shown, compared.value() != null);
    assertEquals(verdict.equals("comparable"), compared.change() != null);
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # comparison,     period,   block,    base
      YEAR_ON_YEAR,     2026-01,  REFUSED,  2025-01
      YEAR_ON_YEAR,     2026-02,  TOGETHER, 2025-01/2025-02
      YEAR_ON_YEAR,     2026-03,  NONE,     2025-03
      YEAR_ON_YEAR,     2026-Q1,  NONE,     2025-Q1
      PERIOD_ON_PERIOD, 2026-01,  REFUSED,  2025-12
      PERIOD_ON_PERIOD, 2026-02,  REFUSED,  2026-01
      PERIOD_ON_PERIOD, 2026-03,  REFUSED,  2026-02
      PERIOD_ON_PERIOD, 2026-04,  NONE,     2026-03
      PERIOD_ON_PERIOD, 2026,     NONE,     2025
      """)
  void januaryAndFebruaryAreOneBlock(ComparisonKind kind, String period, ComparisonBase.Block block,
  String base) {
    ComparisonBase sides = ComparisonBase.of(kind, Period.parse(period));
    assertEquals(block, sides.block());
    assertEquals(base, sides.baseLabel());
  }

  @Test
  void theBlockAddsWhatCanBeAdded() {
    Side now = Side.together(Scale.RATE, share("5/20"), share("25/40"));
    Side then = Side.together(Scale.RATE, share("10/20"), share("10/20"));
    assertComparison(Comparison.of(Scale.RATE, ComparisonBase.Block.TOGETHER, now, then),
        0.0, "points", "equal");
    assertComparison(Comparison.of(Scale.RATE, ComparisonBase.Block.TOGETHER, now, share("10/40")),
        25.0, "points", "first-two-months-together");
    assertComparison(Comparison.of(Scale.COUNT, ComparisonBase.Block.TOGETHER,
        Side.together(Scale.COUNT, count(30.0), count(90.0)), count(100.0)),
        20.0, "percent", "first-two-months-together");
    assertComparison(Comparison.of(Scale.AMOUNT, ComparisonBase.Block.TOGETHER,
        Side.together(Scale.AMOUNT, amount(3.0, 20L), amount(4.0, 20L)), amount(3.0, 20L)),
        null, "none", "no-base");
    assertComparison(Comparison.of(Scale.COUNT, ComparisonBase.Block.REFUSED, count(30.0), count(20.0)),
        null, "none", "first-two-months-together");
    assertComparison(Comparison.of(Scale.COUNT, ComparisonBase.Block.TOGETHER,
        Side.together(Scale.COUNT, suppressed(), count(90.0)), count(100.0)),
        null, "none", "suppressed");
  }

  private static void assertComparison(Comparison compared, Double change, String kind, String verdict) {
    assertEquals(verdict, compared.verdict().code());
    assertEquals(kind, compared.changeKind().code());
    if (change == null || compared.change() == null) {
      assertEquals(change, compared.change());
    } else {
      assertEquals(change, compared.change(), 1e-9);
    }
  }

  private static Side count(Double value) {
    return value == null ? Side.MISSING : new Side(value, value, null, null, PeriodState.FINAL, "", "1");
  }

  private static Side suppressed() {
    return new Side(null, null, null, null, PeriodState.FINAL, "suppressed", "1");
  }

  private static Side share(String text) {
    if (text == null) {
      return Side.MISSING;
    }
    double x = Double.parseDouble(text.split("/")[0]);
    double n = Double.parseDouble(text.split("/")[1]);
    return new Side(x / n, x, n, (long) n, PeriodState.FINAL, "", "1");
  }

  private static Side amount(Double value, Long n) {
    return new Side(value, null, null, n, PeriodState.FINAL, "", "1");
  }
}
