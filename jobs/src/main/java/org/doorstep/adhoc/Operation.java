package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One operation of the calculator: what it is called, what it takes and gives, and the function behind it.
 */
record Operation(String name, String family, String does, List<Field> inputs, List<Field> parameters,
    List<Field> outputs, List<String> sameLength, Function<Fields, Object> function) {

  static Operation read(String name, String family, JsonNode node, Function<Fields, Object> function) {
    List<String> sameLength = new ArrayList<>();
    node.path("same_length").forEach(field -> sameLength.add(field.textValue()));
    return new Operation(name, family, node.get("does").textValue().strip(),
        fields(node.path("input"), Field::declared),
        fields(node.path("params"), Field::parameter),
        fields(node.path("output"), Field::declared), List.copyOf(sameLength), function);
  }

  private static List<Field> fields(JsonNode nodes, BiFunction<String, JsonNode, Field> reader) {
    List<Field> fields = new ArrayList<>();
    nodes.properties().forEach(entry -> fields.add(reader.apply(entry.getKey(), entry.getValue())));
    return List.copyOf(fields);
  }
}
