package org.doorstep.page;

import java.util.Map;
import java.util.TreeMap;

/** One row of a page's template: its kind names the band that prints it, the rest fills that band. */
final class Block {
  private final Map<String, Object> fields = new TreeMap<>();

  private Block(String kind) {
    fields.put("kind", kind);
  }

  static Block of(String kind) {
    return new Block(kind);
  }

  /** Sets a field of the band; a field that is not set prints nothing. */
  Block with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  Map<String, Object> row() {
    return fields;
  }
}
