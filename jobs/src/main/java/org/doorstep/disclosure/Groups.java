package org.doorstep.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The disjoint groups of persons behind the rows of one place and period: those in a numerator and those who are not;
 * where outputs hang together, what one holds beyond the other; of a median or mean, the cases it rests on.
 */
record Groups(Privacy privacy, List<String> outputs, Linked linked) {

  /** How many persons each group has; a row that is missing has none. */
  long[] of(List<Map<String, Object>> rows) {
    List<Double> groups = new ArrayList<>();
    if (linked != null) {
      addLinked(rows, groups);
    }
    for (String output : outputs) {
      if (linked == null || !linked.outputs().contains(output)) {
        addSingle(row(rows, output), groups);
      }
    }
    return groups.stream().mapToLong(group -> Math.max(0, Math.round(group))).toArray();
  }

  /** Whether a row has any count in it, shown or hidden; what has none says nothing. */
  static boolean counts(Map<String, Object> row) {
    return row.get("numerator") != null || number(row, "n") > 0 || "suppressed".equals(row.get("mark"));
  }

  private void addLinked(List<Map<String, Object>> rows, List<Double> groups) {
    double held = 0;
    double all = 0;
    for (String output : linked.outputs()) {
      double numerator = number(row(rows, output), "numerator");
      groups.add(linked.isParts() ? numerator : numerator - held);
      held = linked.isParts() ? held + numerator : numerator;
      all = Math.max(all, number(row(rows, output), "denominator"));
    }
    groups.add(all - held);
  }

  private void addSingle(Map<String, Object> row, List<Double> groups) {
    double numerator = number(row, "numerator");
    if (privacy.isCount()) {
      groups.add(numerator);
    } else if (privacy.isCounted() || privacy.isRunning()) {
      groups.add(numerator);
      groups.add(number(row, privacy.isCounted() ? "denominator" : "n") - numerator);
    } else {
      groups.add(number(row, "n"));
    }
  }

  private static Map<String, Object> row(List<Map<String, Object>> rows, String output) {
    return rows.stream().filter(row -> output.equals(row.get("output"))).findFirst().orElse(Map.of());
  }

  private static double number(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number number ? number.doubleValue() : 0;
  }
}
