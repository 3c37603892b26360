package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks one value against its declared field and collects every fault with its position (counted from 1).
 */
final class FieldCheck {

  /** Faults beyond this many in one field are counted, not listed. */
  private static final int LISTED = 3;

  private final Field field;
  private final List<String> faults = new ArrayList<>();

  private FieldCheck(Field field) {
    this.field = field;
  }

  static List<String> faults(Field field, JsonNode value) {
    FieldCheck check = new FieldCheck(field);
    check.value(field.name(), value, field.type());
    int more = check.faults.size() - LISTED;
    if (more <= 0) {
      return check.faults;
    }
    List<String> listed = new ArrayList<>(check.faults.subList(0, LISTED));
    listed.add("and " + more + " more in " + field.name());
    return listed;
  }

  private void value(String path, JsonNode node, FieldType type) {
    if (node.isNull()) {
      if (!type.nullable()) {
        faults.add(path + " is null: expected " + type.words());
      }
    } else if (type.depth() > 0) {
      list(path, node, type);
    } else {
      single(path, node, type);
    }
  }

  private void list(String path, JsonNode node, FieldType type) {
    if (!node.isArray()) {
      faults.add(path + " is " + shown(node) + ": expected " + type.words());
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      value(path + "[" + (i + 1) + "]", node.get(i), type.element());
    }
  }

  private void single(String path, JsonNode node, FieldType type) {
    boolean fits = switch (type.base()) {
      case NUMBER -> Numbers.isNumber(node);
      case INTEGER -> Numbers.isInteger(node);
      case BOOLEAN -> node.isBoolean();
      case STRING, CODE -> node.isTextual();
      case MAP -> isMap(node);
      case MARGIN -> isMargin(node);
    };
    if (!fits) {
      faults.add(path + " is " + shown(node) + ": expected " + type.words() + advice(node, type));
    } else {
      limits(path, node, type);
    }
  }

  private void limits(String path, JsonNode node, FieldType type) {
    boolean numeric = type.base() == FieldType.Base.NUMBER || type.base() == FieldType.Base.INTEGER;
    if (numeric && field.bounds().isPresent() && !field.bounds().get().hold(Numbers.value(node))) {
      faults.add(path + " is " + shown(node) + ": expected " + field.bounds().get().words());
    }
    if (!field.codes().isEmpty() && !field.codes().contains(node.textValue())) {
      faults.add(path + " is " + shown(node) + ": expected one of " + String.join(", ", field.codes()));
    }
  }

  private static boolean isMap(JsonNode node) {
    return node.isObject() && node.propertyStream().allMatch(entry -> Numbers.isNumber(entry.getValue()));
  }

  private static boolean isMargin(JsonNode node) {
    return node.isObject() && node.size() == 2 && node.path("label").isArray()
        && node.get("label").valueStream().allMatch(JsonNode::isTextual)
        && node.has("population") && isMap(node.get("population"));
  }

  private static String advice(JsonNode node, FieldType type) {
    boolean number = node.isNumber();
    if (number && Double.isNaN(node.doubleValue()) && type.nullable()) {
      return ", or null where the value is missing";
    }
    boolean large = number && Math.abs(node.doubleValue()) > Integer.MAX_VALUE;
    return large && type.base() == FieldType.Base.INTEGER ? " up to " + Integer.MAX_VALUE : "";
  }

  private static String shown(JsonNode node) {
    if (node.isContainerNode()) {
      return node.isArray() ? "a list" : "an object";
    }
    return node.isTextual() ? "the text " + node : node.asText();
  }
}
