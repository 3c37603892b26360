package org.doorstep.wording;

import java.util.Map;
import java.util.OptionalDouble;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;

/** What a finding allows a page to say: better or worse only when its signal stands. */
public final class VerdictWords {
  private static final Map<String, Integer> RULES = Map.of(
      "above-limit", 1, "below-limit", 1, "trend-up", 2, "trend-down", 2, "two-of-three-above", 3,
      "two-of-three-below", 3, "run-above", 4, "run-below", 4);

  private final Texts texts;
  private final FigureWords figures;

  VerdictWords(Texts texts, FigureWords figures) {
    this.texts = texts;
    this.figures = figures;
  }

  /** For a table cell: as short as can be, such as 明显变差（规则1） or 基线形成中. */
  public String cell(Finding finding) {
    return finding.isSignal() ? full(finding)
        : texts.find("verdict.cell." + verdict(finding)).or(() -> texts.find("verdict.cell." + finding.verdict()))
            .orElseGet(() -> full(finding));
  }

  /** For a sentence: a reason that stands alone, such as 基线形成中，暂不判断. */
  public String full(Finding finding) {
    if (!finding.isSignal()) {
      return texts.find("verdict." + verdict(finding)).orElseGet(() -> texts.get("verdict." + finding.verdict()));
    }
    return RULES.containsKey(finding.signal())
        ? texts.fill(signalKey(finding), "rule", Integer.toString(RULES.get(finding.signal())))
        : texts.get(signalKey(finding) + ".plain");
  }

  /** Without the rule, such as 明显变差. */
  public String plain(Finding finding) {
    return finding.isSignal() ? texts.get(signalKey(finding) + ".plain") : full(finding);
  }

  /** What the rule saw, such as 低于下限90.1%（规则1）; empty where no signal stands. */
  public String reason(Measure measure, Finding finding) {
    if (!finding.isSignal() || !RULES.containsKey(finding.signal())) {
      return "";
    }
    String seen = texts.fill("signal." + finding.signal(), "lower", limit(measure, finding.lowerLimit()),
        "upper", limit(measure, finding.upperLimit()), "center", limit(measure, finding.center()));
    return texts.fill("verdict.seen", "rule", RULES.get(finding.signal()), "seen", seen);
  }

  /** What the rule saw alone, for a chart's heading. */
  public String seen(Finding finding) {
    return texts.get("signal.brief." + finding.signal());
  }

  private String limit(Measure measure, OptionalDouble limit) {
    return limit.isPresent() ? figures.inUnit(measure, limit.getAsDouble()) : "";
  }

  /** The verdict with what it is about, or why it cannot tell: a steady rise is as usual only in its change. */
  private static String verdict(Finding finding) {
    return switch (finding.verdict()) {
      case "within-usual" -> !finding.isOfChange() ? finding.verdict() + (finding.reason().isEmpty() ? "" : ".always")
          : "within-usual.change." + (finding.period().contains("W") ? "week" : "month");
      case "cannot-tell" -> finding.verdict() + "." + finding.reason();
      default -> finding.verdict();
    };
  }

  /** A measure for context has no better side: only higher or lower than usual. */
  private static String signalKey(Finding finding) {
    return switch (finding.direction()) {
      case "better", "worse" -> "verdict.signal." + finding.direction();
      default -> "verdict.signal." + (isHigh(finding.signal()) ? "higher" : "lower");
    };
  }

  private static boolean isHigh(String signal) {
    return signal.endsWith("above") || signal.endsWith("up") || signal.startsWith("above");
  }
}
