package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the inputs and parameters of one case as its operation declares them, or says everything that is
 * wrong.
 */
final class CaseReader {

  private final Operation operation;
  private final Map<String, JsonNode> values = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private CaseReader(Operation operation) {
    this.operation = operation;
  }

  static Fields read(Operation operation, JsonNode inputs, JsonNode parameters) {
    CaseReader reader = new CaseReader(operation);
    reader.part("input", inputs, operation.inputs());
    reader.part("params", parameters, operation.parameters());
    if (reader.faults.isEmpty()) {
      reader.lengths();
    }
    if (!reader.faults.isEmpty()) {
      throw new CaseFault(reader.faults);
    }
    return new Fields(reader.values);
  }

  private void part(String part, JsonNode given, List<Field> fields) {
    if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
      faults.add(part + " is not an object of field and value");
      return;
    }
    unknown(part, given, fields);
    for (Field field : fields) {
      field(part, given.has(field.name()) ? given.get(field.name()) : MissingNode.getInstance(), field);
    }
  }

  private void unknown(String part, JsonNode given, List<Field> fields) {
    List<String> known = fields.stream().map(Field::name).toList();
    given.fieldNames().forEachRemaining(name -> {
      if (!known.contains(name)) {
        faults.add("unknown " + part + " field '" + name + "': " + operation.name() + " takes "
            + (known.isEmpty() ? "none" : String.join(", ", known)));
      }
    });
  }

  private void field(String part, JsonNode given, Field field) {
    if (given.isMissingNode()) {
      absent(part, field);
      return;
    }
    faults.addAll(FieldCheck.faults(field, given));
    values.put(field.name(), given);
  }

  private void absent(String part, Field field) {
    if (field.required()) {
      faults.add(part + " field '" + field.name() + "' is missing: expected " + field.type().words());
    }
    values.put(field.name(), field.defaultValue() == null ? NullNode.getInstance() : field.defaultValue());
  }

  private void lengths() {
    String first = null;
    for (String name : operation.sameLength()) {
      JsonNode node = values.get(name);
      if (node.isNull()) {
        continue;
      }
      if (first == null) {
        first = name;
      } else if (node.size() != values.get(first).size()) {
        faults.add(first + " has " + values.get(first).size() + " values and " + name + " has " + node.size()
            + ": expected the same number");
      }
    }
  }
}
