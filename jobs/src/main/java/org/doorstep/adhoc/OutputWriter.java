package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.stat.Code;

/**
 * Turns what an operation gives into JSON: a record (its components in snake_case) or {@link Outputs}, NaN as
 * null, infinity as text, whole numbers without a fraction where the output is declared as integer.
 */
final class OutputWriter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private OutputWriter() {}

  static ObjectNode write(Operation operation, Object result) {
    ObjectNode output = JSON.objectNode();
    Map<String, Object> values = values(result);
    for (Field field : operation.outputs()) {
      if (!values.containsKey(field.name())) {
        throw new IllegalStateException(operation.name() + " gives no output " + field.name());
      }
      output.set(field.name(), node(values.get(field.name()), field.type()));
    }
    return output;
  }

  private static Map<String, Object> values(Object result) {
    return result instanceof Record data ? components(data) : ((Outputs) result).values();
  }

  private static Map<String, Object> components(Record data) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : data.getClass().getRecordComponents()) {
      try {
        values.put(snake(component.getName()), component.getAccessor().invoke(data));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(data.getClass() + " is not readable", e);
      }
    }
    return values;
  }

  private static String snake(String name) {
    return Arrays.stream(name.split("(?=[A-Z])")).map(part -> part.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("_"));
  }

  private static JsonNode node(Object value, FieldType type) {
    if (value == null) {
      return JSON.nullNode();
    }
    if (value.getClass().isArray()) {
      ArrayNode array = JSON.arrayNode();
      for (int i = 0; i < Array.getLength(value); i++) {
        array.add(node(Array.get(value, i), type));
      }
      return array;
    }
    return single(value, type);
  }

  private static JsonNode single(Object value, FieldType type) {
    if (value instanceof Double number) {
      return number(number, type.base() == FieldType.Base.INTEGER);
    }
    if (value instanceof Integer || value instanceof Long) {
      return JSON.numberNode(((Number) value).longValue());
    }
    if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    return JSON.textNode(value instanceof Code code ? code.code() : (String) value);
  }

  private static JsonNode number(double value, boolean whole) {
    if (Double.isNaN(value)) {
      return JSON.nullNode();
    }
    if (Double.isInfinite(value)) {
      return JSON.textNode(value > 0 ? Numbers.INFINITY : "-" + Numbers.INFINITY);
    }
    // Adding zero turns the negative zero of a subtraction into zero.
    return whole ? JSON.numberNode((long) value) : JSON.numberNode(value + 0.0);
  }
}
