package org.doorstep.adhoc;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One finding in a line or two: names and codes by their labels, numbers in the unit of the measure. */
final class FindingWords {

  private static final Set<String> DRIFTS = Set.of("cusum", "ewma");
  private static final Set<String> SHARES = Set.of("percent", "percent-of-yuan", "share", "per-thousand");

  private final Map<String, String> measures;
  private final Map<String, String> areas;
  private final Map<String, String> units;
  private final Map<String, String> verdicts;
  private final Map<String, String> directions;
  private final Map<String, String> methods;
  private final Map<String, String> reasons;

  FindingWords(EditionFindings edition, String language) throws IOException {
    this.measures = edition.texts("measures", "measure_id", "name_" + language);
    this.areas = edition.texts("areas", "area_code", "name_" + language);
    this.units = edition.texts("measures", "measure_id", "unit");
    this.verdicts = edition.labels("findings.verdict", language);
    this.directions = edition.labels("findings.direction", language);
    this.methods = edition.labels("findings.method", language);
    this.reasons = edition.labels("findings.reason", language);
  }

  /** Measure, output and area. */
  String subject(FindingLine line) {
    String area = areas.get(line.areaCode());
    return line.measureId() + (line.output().equals("value") ? "" : " " + line.output()) + "  "
        + measures.getOrDefault(line.measureId(), "") + "  " + line.areaCode() + (area == null ? "" : " " + area);
  }

  /** Verdict, direction, size and p-values, then the id. */
  String said(FindingLine line) {
    StringBuilder text = new StringBuilder(word(verdicts, line.verdict()));
    if (!line.direction().equals("none")) {
      text.append(", ").append(word(directions, line.direction()));
    }
    if (line.effect() != null) {
      text.append("; ").append(effect(line));
    }
    if (line.center() != null && !DRIFTS.contains(line.method())) {
      text.append(" against ").append(number(line, line.center(), "%.3g"));
    }
    if (line.pValue() != null) {
      text.append(String.format(Locale.ROOT, "; p %.2g, corrected %.2g", line.pValue(), line.adjustedP()));
    }
    return text.append("; ").append(word(methods, line.method())).append(": ").append(word(reasons, line.reason()))
        .append("  [").append(line.id()).append(']')
        .append(line.explanations().isEmpty() ? "" : "  ? " + String.join(" ", line.explanations())).toString();
  }

  private static String word(Map<String, String> labels, String code) {
    return labels.getOrDefault(code, code);
  }

  /** Of shares in points; of a trend by the period; of an allocation as a share of what need leads to expect. */
  private String effect(FindingLine line) {
    if (line.method().equals("huber")) {
      return String.format(Locale.ROOT, "%+.3g %%", 100 * line.effect());
    }
    String size = isShare(line) ? String.format(Locale.ROOT, "%+.3g points", 100 * line.effect())
        : number(line, line.effect(), "%+.3g");
    return line.method().equals("mann-kendall") ? size + " a period" : size;
  }

  private boolean isShare(FindingLine line) {
    return SHARES.contains(units.getOrDefault(line.measureId(), ""));
  }

  /** Shares as percent; all else as it is, with its unit. */
  private String number(FindingLine line, double value, String format) {
    return isShare(line) ? String.format(Locale.ROOT, format, 100 * value) + " %"
        : String.format(Locale.ROOT, format, value) + " " + units.getOrDefault(line.measureId(), "");
  }
}
