package org.doorstep.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts of one record table as a plain program finds them in the exports. */
final class PlainCount {
  long rows;
  long superseded;
  long repeated;
  final Map<String, Long> reasons = new TreeMap<>();
  final List<String> ambiguous = new ArrayList<>();
  /** The newest good row of each key. */
  final Map<String, Map<String, String>> newest = new HashMap<>();

  private final PlainMapping mapping;
  private final Map<String, Set<String>> seen = new HashMap<>();

  private PlainCount(PlainMapping mapping) {
    this.mapping = mapping;
  }

  static PlainCount of(String record, Path inbox, LocalDate asOf) {
    PlainCount count = new PlainCount(PlainMapping.of(record));
    PlainRules rules = new PlainRules(count.mapping, areas(inbox), asOf);
    for (Map<String, String> row : PlainReader.rows(count.mapping, inbox)) {
      count.add(row, row.isEmpty() ? Set.of(broken(count.mapping)) : rules.reasons(row));
    }
    return count;
  }

  private static String broken(PlainMapping mapping) {
    return mapping.format().equals("jsonl") ? "not-json" : "wrong-field-count";
  }

  private static Set<String> areas(Path inbox) {
    PlainMapping register = PlainMapping.of("area");
    return PlainReader.rows(register, inbox).stream()
        .map(row -> register.text(row, "area_code")).collect(Collectors.toSet());
  }

  private void add(Map<String, String> row, Set<String> found) {
    rows++;
    if (found.size() > 1) {
      ambiguous.add(found + " " + row);
    }
    found.forEach(reason -> reasons.merge(reason, 1L, Long::sum));
    if (found.isEmpty()) {
      good(row);
    }
  }

  private void good(Map<String, String> row) {
    String key = PlainRules.KEYS.get(mapping.record()).stream()
        .map(field -> mapping.text(row, field)).collect(Collectors.joining("|"));
    Set<String> versions = seen.computeIfAbsent(key, any -> new HashSet<>());
    if (!versions.add(row.toString())) {
      repeated++;
    } else if (versions.size() > 1) {
      superseded++;
    }
    newest.merge(key, row, (one, other) -> stamp(one).compareTo(stamp(other)) > 0 ? one : other);
  }

  /** The version as text with all numbers padded, so that text order is time order. */
  private String stamp(Map<String, String> row) {
    StringBuilder stamp = new StringBuilder();
    for (String part : mapping.text(row, "updated_at").split("\\D+")) {
      stamp.append(part.length() == 1 ? "0" + part : part);
    }
    return stamp.toString();
  }
}
