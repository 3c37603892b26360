package org.doorstep.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns one property of a contract file into a field, noting every fault. */
final class FieldReader {
  private static final Set<String> KEYS = Set.of("name", "businessName", "description", "logicalType",
      "physicalType", "logicalTypeOptions", "required", "primaryKey", "primaryKeyPosition", "classification",
      "customProperties");

  private final String file;
  private final List<String> faults;

  FieldReader(String file, List<String> faults) {
    this.file = file;
    this.faults = faults;
  }

  Field read(JsonNode node) {
    String name = node.path("name").asText("");
    YamlNode at = new YamlNode(node, file + ": field " + name, faults).onlyKeys(KEYS);
    if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      at.fault("the name must be snake_case");
    }
    Field field = new Field(
        name, type(at), node.path("required").asBoolean(), keyPosition(at), privacy(at),
        node.path("logicalTypeOptions").path("maxLength").asInt(0), codes(at),
        new Label(at.custom("labelZh").text(), at.at("businessName").text()), at.at("description").text());
    check(field, at);
    return field;
  }

  private static FieldType type(YamlNode at) {
    String logical = at.at("logicalType").textOr("");
    String physical = at.at("physicalType").textOr("");
    Optional<FieldType> found = Arrays.stream(FieldType.values())
        .filter(type -> type.logicalType().equals(logical))
        .filter(type -> physical.isEmpty() || physical.equals(type.physicalType()))
        .findFirst();
    if (found.isEmpty()) {
      at.fault("type '" + logical + "' '" + physical + "' is unknown; expected a logicalType string, integer"
          + " (physicalType long for 64 bits), number, date, timestamp or boolean");
    }
    return found.orElse(FieldType.STRING);
  }

  private static int keyPosition(YamlNode at) {
    boolean key = at.node().path("primaryKey").asBoolean();
    int position = at.node().path("primaryKeyPosition").asInt(0);
    if (key != position > 0) {
      at.fault("primaryKey and primaryKeyPosition go together");
    }
    return position;
  }

  private static Privacy privacy(YamlNode at) {
    return at.at("classification").oneOf(Privacy.values(), Privacy::code);
  }

  private static Map<String, Label> codes(YamlNode at) {
    Map<String, Label> codes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : at.custom("codes").node().properties()) {
      YamlNode code = new YamlNode(entry.getValue(), at.where() + " code " + entry.getKey(), at.faults());
      codes.put(entry.getKey(), new Label(code.at("zh").text(), code.at("en").text()));
    }
    return Collections.unmodifiableMap(codes);
  }

  private static void check(Field field, YamlNode at) {
    boolean text = field.type() == FieldType.STRING;
    if (field.key() && !field.required()) {
      at.fault("a key field must be required");
    }
    if (!text && (field.coded() || field.maxLength() > 0)) {
      at.fault("only a string may have codes or a maxLength");
    }
    if (!text && (field.privacy() == Privacy.PSEUDONYMISE || field.privacy() == Privacy.RESTRICTED_TEXT)) {
      at.fault("only a string may be of class " + field.privacy().code());
    }
    if (field.key() && field.privacy() != Privacy.KEEP) {
      at.fault("a key field must be of class keep");
    }
  }
}
