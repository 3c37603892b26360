package org.doorstep.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a rule table: a county's row beats its province's, that beats the national one, each while it holds; a
 * row for the very scope beats one for all scopes.
 */
final class DatedRows<T extends DatedRow> implements Serializable {

  /** The scope of a row that holds for every scope without a row of its own. */
  static final String ALL = "all";

  private static final long serialVersionUID = 1L;

  private final HashMap<String, Map<String, List<T>>> rules = new HashMap<>();

  /** These rows; of two of one level that hold together the earlier one wins. */
  DatedRows(List<T> rows) {
    rows.stream().sorted(Comparator.comparing(DatedRow::level)).forEach(row -> rules
        .computeIfAbsent(row.rule(), rule -> new HashMap<>())
        .computeIfAbsent(row.scope(), scope -> new ArrayList<>())
        .add(row));
  }

  /** The names of the rules. */
  Set<String> names() {
    return Set.copyOf(rules.keySet());
  }

  /** The row that holds on a day; null where there is none. */
  T on(String rule, String scope, LocalDate day) {
    Map<String, List<T>> scopes = rules.getOrDefault(rule, Map.of());
    T own = inForce(scopes.get(scope), day);
    return own != null ? own : inForce(scopes.get(ALL), day);
  }

  private T inForce(List<T> rows, LocalDate day) {
    if (rows == null) {
      return null;
    }
    for (T row : rows) {
      if (row.governs(day)) {
        return row;
      }
    }
    return null;
  }
}
