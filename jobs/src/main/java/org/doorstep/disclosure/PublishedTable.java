package org.doorstep.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The published datasets that hold figures: which columns are counts, which numbers could give a hidden one
 * back, and what the words of a hidden row become.
 */
public enum PublishedTable {
  OBSERVATIONS(List.of("numerator", "denominator", "n"),
      List.of("numerator", "denominator", "n", "value", "low", "high"),
      Map.of("mark", "suppressed")),
  COMPARISONS(List.of(),
      List.of("value", "base_value", "change", "low", "high"),
      Map.of("verdict", "suppressed", "change_kind", "none")),
  FINDINGS(List.of(),
      List.of("center", "lower_limit", "upper_limit", "sigma_z", "statistic", "p_value", "adjusted_p",
      "importance", "effect", "effect_low", "effect_high"),
      Map.of("verdict", "suppressed", "signal", "none", "direction", "none", "reason", "", "parameters", "{}",
      "explanations", "")),
  CHART_POINTS(List.of("numerator", "denominator"),
      List.of("numerator", "denominator", "value", "center", "lower_limit", "upper_limit"),
      Map.of("mark", "suppressed", "signal", "none")),
  FUNNEL_POINTS(List.of("numerator", "denominator"),
      List.of("numerator", "denominator", "value", "p_value", "adjusted_p"),
      Map.of("mark", "suppressed", "flag", "none")),
  SURVIVAL_STEPS(List.of("at_risk", "events", "censored"),
      List.of("at_risk", "events", "censored", "survival", "low", "high"),
      Map.of());

  private final List<String> counts;
  private final List<String> numbers;
  private final Map<String, String> words;

  PublishedTable(List<String> counts, List<String> numbers, Map<String, String> words) {
    this.counts = counts;
    this.numbers = numbers;
    this.words = words;
  }

  /** The dataset's name. */
  public String dataset() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> counts() {
    return counts;
  }

  List<String> numbers() {
    return numbers;
  }

  Map<String, String> words() {
    return words;
  }
}
