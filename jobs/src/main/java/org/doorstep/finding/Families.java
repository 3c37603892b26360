package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many tests each family made, how many flags chance alone would give, and how many stand. */
public final class Families {

  /** A raw p-value that would count as a flag if only one test had been made. */
  static final double LEVEL = 0.05;

  /**
   * How often the last of 24 points of a stable named chart, limits from the first twelve, breaks a rule other than
   * the limits (simulated charts).
   */
  static final double RULE_BY_CHANCE = 0.044;

  /**
   * One row of the published families.
   *
   * @param tests figures judged
   * @param cannotTell figures that could not be judged; their findings say why
   * @param below raw p-values of at most 0.05
   * @param belowByChance how many of them chance alone would give
   * @param standing flags that stand after the correction
   * @param standingByChance at most so many of them are expected to be false
   * @param rules named charts with a run, trend or two of three that stands, without a correction
   * @param rulesByChance how many of them chance alone would give
   */
  public record Tally(String family, String periodKind, String period, int tests, int cannotTell, int below,
      double belowByChance, int standing, double standingByChance, int rules, double rulesByChance) {
  }

  private Families() {
  }

  /** One tally for each family, sorted. */
  public static List<Tally> of(List<Finding> findings) {
    Map<String, List<Finding>> families = new TreeMap<>();
    findings.forEach(finding -> families.computeIfAbsent(finding.family(), key -> new ArrayList<>()).add(finding));
    return families.values().stream().map(Families::tally).toList();
  }

  private static Tally tally(List<Finding> family) {
    Finding first = family.get(0);
    int tests = count(family.stream().map(finding -> finding.pValue() != null).toList());
    int standing = 0;
    int rules = 0;
    for (Finding finding : family) {
      boolean rule = finding.reason().equals(Judgement.RULE_STANDS);
      rules += rule ? 1 : 0;
      standing += !rule && Verdict.ofCode(finding.verdict()).stands() ? 1 : 0;
    }
    boolean named = first.family().startsWith(Judgement.NAMED);
    int ruled = count(family.stream().map(finding -> finding.pValue() != null && !finding.method().equals("xmr-change"))
        .toList());
    return new Tally(first.family(), first.periodKind(), first.period(), tests,
        count(family.stream().map(finding -> Verdict.ofCode(finding.verdict()).isRefusal()).toList()),
        count(family.stream().map(finding -> finding.pValue() != null && finding.pValue() <= LEVEL).toList()),
        LEVEL * tests, standing, Judgement.FALSE_DISCOVERY_RATE * standing, rules,
        named ? RULE_BY_CHANCE * ruled : 0);
  }

  private static int count(List<Boolean> marks) {
    return (int) marks.stream().filter(mark -> mark).count();
  }
}
