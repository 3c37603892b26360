package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The checked inputs and parameters of one case, read by name; defaults are already in place. */
final class Fields {

  private final Map<String, JsonNode> values;

  Fields(Map<String, JsonNode> values) {
    this.values = values;
  }

  /** Whether the field was given with a value other than null. */
  boolean has(String name) {
    JsonNode node = values.get(name);
    return node != null && !node.isNull();
  }

  JsonNode node(String name) {
    return values.get(name);
  }

  double number(String name) {
    return Numbers.value(values.get(name));
  }

  double numberOr(String name, double fallback) {
    return has(name) ? number(name) : fallback;
  }

  int integer(String name) {
    return values.get(name).intValue();
  }

  int integerOr(String name, int fallback) {
    return has(name) ? integer(name) : fallback;
  }

  boolean flag(String name) {
    return values.get(name).booleanValue();
  }

  String text(String name) {
    return values.get(name).textValue();
  }

  /** Numbers with NaN for a null element; null when the whole field is null. */
  double[] numbers(String name) {
    return has(name) ? doubles(values.get(name)) : null;
  }

  int[] integers(String name) {
    return has(name) ? ints(values.get(name)) : null;
  }

  double[][] rows(String name) {
    return stream(values.get(name)).map(Fields::doubles).toArray(double[][]::new);
  }

  String[] texts(String name) {
    return has(name) ? texts(values.get(name)) : null;
  }

  /** The numbers as they were written, for digits that a double would not keep. */
  BigDecimal[] decimals(String name) {
    return stream(values.get(name)).map(JsonNode::decimalValue).toArray(BigDecimal[]::new);
  }

  Map<String, Double> map(String name) {
    return map(values.get(name));
  }

  static Map<String, Double> map(JsonNode node) {
    Map<String, Double> map = new LinkedHashMap<>();
    node.properties().forEach(entry -> map.put(entry.getKey(), Numbers.value(entry.getValue())));
    return map;
  }

  static String[] texts(JsonNode node) {
    return stream(node).map(JsonNode::textValue).toArray(String[]::new);
  }

  private static double[] doubles(JsonNode node) {
    return stream(node).mapToDouble(Numbers::value).toArray();
  }

  private static int[] ints(JsonNode node) {
    return stream(node).mapToInt(JsonNode::intValue).toArray();
  }

  private static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
