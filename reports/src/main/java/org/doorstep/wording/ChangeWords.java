package org.doorstep.wording;

import java.util.List;
import org.doorstep.edition.Comparison;
import org.doorstep.edition.Measure;

/**
 * A comparison in words. A table cell states the difference as a signed number; a sentence says more or less
 * only where the interval of the change leaves out "no change", that no clear change is seen where it holds
 * it, and the bare difference where no interval is known.
 */
public final class ChangeWords {
  private final Texts texts;
  private final PeriodWords periods;

  ChangeWords(Texts texts, PeriodWords periods) {
    this.texts = texts;
    this.periods = periods;
  }

  /** For a table: the signed difference with its unit, or why there is none. */
  public String cell(Measure measure, Comparison comparison) {
    return switch (comparison.verdict()) {
      case "comparable", "negative-base" -> difference(measure, comparison);
      case "first-two-months-together" -> comparison.change().isPresent() ? difference(measure, comparison)
          : texts.get("change.cell.first-two-months-together");
      case "equal", "both-zero" -> texts.get("change.equal");
      default -> texts.get("change.cell." + comparison.verdict());
    };
  }

  /** For a sentence, such as 比2025年5月下降4.2个百分点. */
  public Sentence clause(Measure measure, Comparison comparison) {
    return Sentence.of(clauseText(measure, comparison), comparison.fact());
  }

  /**
   * True for a difference of which nothing is known but its size: it belongs below a sentence, not into it.
   */
  public boolean isBare(Measure measure, Comparison comparison) {
    boolean told = List.of("comparable", "negative-base", "first-two-months-together")
        .contains(comparison.verdict());
    return told && comparison.change().isPresent() && !comparison.hasInterval()
        && !isEqual(measure, comparison);
  }

  private String clauseText(Measure measure, Comparison comparison) {
    String base = periods.period(comparison.basePeriod());
    return switch (comparison.verdict()) {
      case "comparable", "negative-base" -> comparable(measure, comparison, base);
      case "first-two-months-together" -> comparison.change().isPresent()
          ? comparable(measure, comparison, base)
          : texts.get("change.clause.first-two-months-together");
      case "equal", "both-zero" -> texts.fill("change.clause.equal", "base", base);
      default -> texts.fill("change.clause." + comparison.verdict(), "base", base);
    };
  }

  private String comparable(Measure measure, Comparison comparison, String base) {
    if (comparison.change().isEmpty()) {
      return texts.fill("change.clause.no-base", "base", base);
    }
    if (isEqual(measure, comparison)) {
      return texts.fill("change.clause.equal", "base", base);
    }
    String verb = comparison.change().getAsDouble() > 0 ? "more" : "less";
    if (!comparison.hasInterval()) {
      return texts.fill("change.bare." + (measure.isShare() ? "share." : "") + verb, "base", base,
          "amount", amount(measure, comparison));
    }
    if (!comparison.excludesNoChange()) {
      return texts.fill("change.clause.unclear", "base", base, "amount", difference(measure, comparison));
    }
    return texts.fill("change.clause." + family(measure) + "." + verb, "base", base,
        "amount", amount(measure, comparison));
  }

  private String difference(Measure measure, Comparison comparison) {
    if (comparison.change().isEmpty()) {
      return texts.get("change.cell.no-base");
    }
    if (isEqual(measure, comparison)) {
      return texts.get("change.equal");
    }
    String signed = Numbers.signed(comparison.change().getAsDouble(), places(measure, comparison));
    return texts.fill("change.amount." + kind(measure, comparison), "n", signed);
  }

  private String amount(Measure measure, Comparison comparison) {
    double size = Math.abs(comparison.change().getAsDouble());
    String key = comparison.changeKind().equals("points") ? "change.points"
        : "change.amount." + kind(measure, comparison);
    return texts.fill(key, "n", Numbers.decimal(size, places(measure, comparison)));
  }

  private static boolean isEqual(Measure measure, Comparison comparison) {
    return Numbers.printsAsZero(comparison.change().orElse(0), places(measure, comparison));
  }

  private static String kind(Measure measure, Comparison comparison) {
    boolean duration = measure.unit().equals("days") || measure.unit().equals("working-days");
    return comparison.changeKind().equals("absolute") && duration ? measure.unit() : comparison.changeKind();
  }

  private static int places(Measure measure, Comparison comparison) {
    boolean fine = measure.unit().equals("ratio") || measure.unit().equals("index");
    boolean whole = measure.unit().equals("count") && comparison.changeKind().equals("absolute");
    if (whole && comparison.change().orElse(0) == Math.rint(comparison.change().orElse(0))) {
      return 0;
    }
    return fine && comparison.changeKind().equals("absolute") ? 2 : 1;
  }

  /** Shares are raised and lowered, durations lengthened and shortened, everything else grows and shrinks. */
  private static String family(Measure measure) {
    return switch (measure.unit()) {
      case "percent", "percent-of-yuan", "share" -> "share";
      case "days", "working-days" -> "duration";
      default -> "amount";
    };
  }
}
