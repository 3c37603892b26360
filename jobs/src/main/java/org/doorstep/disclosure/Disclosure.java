package org.doorstep.disclosure;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Primary suppression of published rows, without an engine: a row is its columns by name.
 *
 * <p>Where a numerator, denominator or count is too small to be shown, every number of the row that could
 * give it back goes, so that nothing is left but the mark.
 *
 * @param measures by measure, and by measure and output after a space where an output counts something else
 * @param successors by code of a township that ended: the one that goes on with its figures
 */
public record Disclosure(Map<String, Privacy> measures, DisclosureRules rules, Map<String, String> successors)
    implements Serializable {

  private static final List<String> COUNT_VALUES = List.of("value", "base_value");

  /** Where no township ended. */
  public Disclosure(Map<String, Privacy> measures, DisclosureRules rules) {
    this(measures, rules, Map.of());
  }

  /** The row as it may be published: itself, or with its numbers hidden. */
  public Map<String, Object> apply(PublishedTable table, Map<String, Object> row) {
    return findMark(table, row).map(shown -> hide(table, row, shown)).orElse(row);
  }

  /** What is printed instead of the row's figure, when it must be hidden for its own numbers' sake. */
  Optional<String> findMark(PublishedTable table, Map<String, Object> row) {
    Privacy privacy = privacy(row);
    boolean sensitive = rules.isSensitive(privacy, text(row, "dimension"), text(row, "dimension_value"));
    if (privacy.isCounted() || table == PublishedTable.SURVIVAL_STEPS) {
      return rules.thresholds().mark(privacy.counts(), sensitive, parts(table, privacy, row));
    }
    return table == PublishedTable.OBSERVATIONS
        ? rules.thresholds().markCases(privacy.counts(), sensitive, number(row, "n")) : Optional.empty();
  }

  /** The table family of a measure's output: that of the measure, or the output's own. */
  String family(String measureId, String output) {
    if (measures.containsKey(measureId + " " + output)) {
      return measureId + " " + output;
    }
    Linked linked = rules.families().get(measureId);
    return linked != null && linked.isApart() ? measureId + " " + output : measureId;
  }

  Privacy privacy(Map<String, Object> row) {
    Privacy privacy = privacy(text(row, "measure_id"), text(row, "output"));
    if (privacy == null) {
      throw new IllegalStateException("Measure \"" + text(row, "measure_id") + "\" has no privacy entry.");
    }
    return privacy;
  }

  /** That of an output, or of its measure; null for one that is not known. */
  private Privacy privacy(String measureId, String output) {
    Privacy own = measures.get(measureId + " " + output);
    return own == null ? measures.get(measureId) : own;
  }

  /** That of a table family. */
  Privacy familyPrivacy(String family) {
    return measures.getOrDefault(family, measures.get(family.split(" ")[0]));
  }

  private static Double[] parts(PublishedTable table, Privacy privacy, Map<String, Object> row) {
    Stream<String> counted = privacy.isCount()
        ? Stream.concat(table.counts().stream(), COUNT_VALUES.stream()) : table.counts().stream();
    return Stream.concat(counted.map(column -> number(row, column)), Stream.of(rest(row))).toArray(Double[]::new);
  }

  /** Those of the denominator who are not in the numerator: one subtraction away. */
  private static Double rest(Map<String, Object> row) {
    Double numerator = number(row, "numerator");
    Double denominator = number(row, "denominator");
    return numerator == null || denominator == null ? null : Double.valueOf(denominator - numerator);
  }

  /** Whether counts of an output are guarded beyond their own size: of persons, or of a sensitive topic. */
  boolean isGuarded(String measureId, String output) {
    return isGuarded(measureId + " " + output);
  }

  /** The same of a measure, or of an output that counts something else: as {@link #measures} names them. */
  boolean isGuarded(String key) {
    Privacy privacy = familyPrivacy(key);
    return rules.thresholds().smallestCount(privacy.counts(), privacy.sensitive()) > 1
        || privacy.counts() == Counts.MATTERS && rules.thresholds().smallestCount(Counts.MATTERS, true) > 1
            && rules.sensitiveCells().stream().anyMatch(cell -> cell.startsWith(privacy.dimension() + "="));
  }

  /** The smallest count, or number of cases, that is shown in a row like this. */
  int smallest(Map<String, Object> row) {
    Privacy privacy = privacy(row);
    boolean sensitive = rules.isSensitive(privacy, text(row, "dimension"), text(row, "dimension_value"));
    return privacy.isCounted() ? rules.thresholds().smallestCount(privacy.counts(), sensitive)
        : rules.thresholds().smallestCases(privacy.counts(), sensitive);
  }

  /** The row with its numbers gone and its words saying so. */
  Map<String, Object> hide(PublishedTable table, Map<String, Object> row, String shown) {
    Map<String, Object> hidden = new LinkedHashMap<>(row);
    table.numbers().stream().filter(row::containsKey).forEach(column -> hidden.put(column, null));
    table.words().forEach((column, word) -> hidden.replace(column, word));
    hidden.replace("shown", shown);
    return hidden;
  }

  private static String text(Map<String, Object> row, String column) {
    Object text = row.get(column);
    return text == null ? "" : text.toString();
  }

  private static Double number(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
  }
}
