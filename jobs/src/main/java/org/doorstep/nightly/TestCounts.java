package org.doorstep.nightly;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.doorstep.finding.Families;
import org.doorstep.publish.Manifest;
import org.doorstep.publish.Registers;

/** How many tests a night made, how many flags chance would give and how many people confirmed or refuted. */
final class TestCounts {

  private TestCounts() {}

  /** The sums over all families, and what the register of flags says. */
  static Manifest.Tests of(List<Families.Tally> families, Registers registers) {
    int confirmed = outcomes(registers, "confirmed");
    int refuted = outcomes(registers, "refuted");
    return new Manifest.Tests(sum(families, Families.Tally::tests), sum(families, Families.Tally::cannotTell),
        sum(families, Families.Tally::below), share(families, Families.Tally::belowByChance),
        sum(families, Families.Tally::standing), share(families, Families.Tally::standingByChance),
        sum(families, Families.Tally::rules), share(families, Families.Tally::rulesByChance), confirmed, refuted,
        confirmed + refuted == 0 ? null : rounded(refuted / (double) (confirmed + refuted)));
  }

  private static int outcomes(Registers registers, String outcome) {
    return (int) registers.of("flags").stream().filter(row -> outcome.equals(row.get("outcome"))).count();
  }

  private static int sum(List<Families.Tally> families, ToIntFunction<Families.Tally> count) {
    return families.stream().mapToInt(count).sum();
  }

  private static double share(List<Families.Tally> families, ToDoubleFunction<Families.Tally> count) {
    return rounded(families.stream().mapToDouble(count).sum());
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }

  static void print(Manifest.Tests tests, PrintStream out) {
    out.printf(Locale.ROOT, "Findings: %,d tests, %,d figures that cannot be judged; %,d raw p-values up to 0.05,"
        + " by chance %,.0f.%n", tests.made(), tests.cannotTell(), tests.below(), tests.belowByChance());
    out.printf(Locale.ROOT,
        "  %,d flags stand after correction, at most %,.1f of them false; %,d rules of named charts,"
            + " by chance %,.1f.%n", tests.standing(), tests.standingByChance(), tests.rules(), tests.rulesByChance());
    if (tests.falseDiscoveryRate() != null) {
      out.printf(Locale.ROOT, "  Of the flags that people looked into, %d were confirmed and %d refuted:"
          + " %.0f %% false.%n", tests.confirmed(), tests.refuted(), 100 * tests.falseDiscoveryRate());
    }
  }
}
