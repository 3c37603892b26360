package org.doorstep.adhoc;

import java.util.Arrays;
import java.util.List;

/** The order of group labels: as given, or sorted by code point. */
final class Labels {

  private Labels() {}

  /** The distinct labels by code point. */
  static String[] sorted(String[] labels) {
    return Arrays.stream(labels).distinct().sorted(Labels::compare).toArray(String[]::new);
  }

  /** The given order, which must name every label once, or the sorted labels when it is null. */
  static String[] order(String[] labels, String[] given) {
    if (given == null) {
      return sorted(labels);
    }
    List<String> order = List.of(given);
    for (String label : labels) {
      if (!order.contains(label)) {
        throw new CaseFault("group '" + label + "' is not in group_order");
      }
    }
    if (order.stream().distinct().count() < order.size()) {
      throw new CaseFault("group_order names a group twice");
    }
    return given;
  }

  /** The position of each label in an order that must hold it. */
  static int[] positions(String[] labels, List<String> order, String field) {
    return Arrays.stream(labels).mapToInt(label -> {
      int position = order.indexOf(label);
      if (position < 0) {
        throw new CaseFault(field + " '" + label + "' has no population: expected one of "
            + String.join(", ", order));
      }
      return position;
    }).toArray();
  }

  private static int compare(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}
