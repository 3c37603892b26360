package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One input, parameter or output of an operation, as its catalogue file declares it.
 *
 * @param defaultValue what stands for a parameter left out; null when there is none
 * @param derived how a parameter left out follows from the others; empty when it does not
 */
record Field(String name, FieldType type, boolean required, JsonNode defaultValue, String derived,
    Optional<Bounds> bounds, List<String> codes, String note) {

  /** Reads an input or output: an input is required unless its type ends in {@code ?}. */
  static Field declared(String name, JsonNode node) {
    FieldType type = FieldType.parse(node.get("type").textValue());
    return read(name, node, type, !type.nullable());
  }

  static Field parameter(String name, JsonNode node) {
    FieldType type = FieldType.parse(node.get("type").textValue());
    return read(name, node, type, node.path("required").asBoolean(false));
  }

  private static Field read(String name, JsonNode node, FieldType type, boolean required) {
    List<String> codes = new ArrayList<>();
    node.path("codes").forEach(code -> codes.add(code.textValue()));
    Optional<Bounds> bounds = Optional.ofNullable(node.get("within")).map(JsonNode::textValue)
        .map(Bounds::parse);
    String note = String.join("; ", notes(node));
    return new Field(name, type, required, node.get("default"), node.path("derived").asText(""), bounds,
        List.copyOf(codes), note);
  }

  private static List<String> notes(JsonNode node) {
    List<String> notes = new ArrayList<>();
    for (String key : List.of("unit", "note")) {
      if (node.has(key)) {
        notes.add(node.get(key).textValue());
      }
    }
    return notes;
  }

  /** Required, the default, or how the value is derived; empty for a plain input or output. */
  String presence() {
    if (defaultValue != null) {
      return "default " + (defaultValue.isTextual() ? defaultValue.textValue() : defaultValue.toString());
    }
    if (!derived.isEmpty()) {
      return "default " + derived;
    }
    return required ? "required" : "optional";
  }
}
