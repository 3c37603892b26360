package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the outputs of a case with its expected values: numbers within
 * {@code abs + rel * |expected|}, everything else equal, lists element by element with equal length.
 */
final class Comparison {

  /** One output, or one element of it, that differs. */
  record Difference(String field, JsonNode expected, JsonNode got) {}

  private final List<Difference> differences = new ArrayList<>();

  private Comparison() {}

  static List<Difference> differences(JsonNode expected, JsonNode output, JsonNode tolerance) {
    Comparison comparison = new Comparison();
    expected.properties().forEach(entry -> comparison.compare(entry.getKey(), entry.getValue(),
        output.path(entry.getKey()), Tolerance.of(tolerance, entry.getKey())));
    return comparison.differences;
  }

  private void compare(String path, JsonNode expected, JsonNode got, Tolerance tolerance) {
    if (expected.isArray() && got.isArray() && expected.size() == got.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(path + "[" + (i + 1) + "]", expected.get(i), got.get(i), tolerance);
      }
    } else if (!equal(expected, got, tolerance)) {
      differences.add(new Difference(path, expected, got.isMissingNode() ? MissingNode.getInstance() : got));
    }
  }

  private static boolean equal(JsonNode expected, JsonNode got, Tolerance tolerance) {
    if (expected.isNumber() && got.isNumber()) {
      return tolerance.holds(expected.doubleValue(), got.doubleValue());
    }
    return !expected.isArray() && expected.equals(got);
  }

  /** How far a number may be from the expected one. */
  private record Tolerance(double abs, double rel) {

    static Tolerance of(JsonNode tolerance, String field) {
      JsonNode own = tolerance.path("fields").path(field);
      JsonNode node = own.isMissingNode() ? tolerance : own;
      return new Tolerance(node.path("abs").asDouble(0), node.path("rel").asDouble(0));
    }

    boolean holds(double expected, double got) {
      return Math.abs(got - expected) <= abs + rel * Math.abs(expected);
    }
  }
}
