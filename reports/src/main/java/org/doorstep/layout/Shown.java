package org.doorstep.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Data on their way into a template, with every text made printable and the replaced characters remembered.
 */
final class Shown {

  private final TreeSet<String> missing = new TreeSet<>();

  /** The names of the characters replaced so far. */
  TreeSet<String> missing() {
    return missing;
  }

  Map<String, Object> map(Map<?, ?> values) {
    Map<String, Object> shown = new LinkedHashMap<>();
    values.forEach((key, value) -> shown.put((String) key, value(value)));
    return shown;
  }

  List<Object> list(Collection<?> values) {
    List<Object> shown = new ArrayList<>();
    values.forEach(value -> shown.add(value(value)));
    return shown;
  }

  private Object value(Object value) {
    if (value instanceof String text) {
      missing.addAll(Glyphs.missing(text));
      return Glyphs.show(text);
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    return value instanceof Collection<?> many ? list(many) : value;
  }
}
