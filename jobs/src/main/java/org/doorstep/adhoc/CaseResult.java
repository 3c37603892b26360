package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What came of one case: its output or the reason there is none and, when it was checked, what differs.
 *
 * @param differences empty when the case was not checked
 */
record CaseResult(String id, String operation, Optional<ObjectNode> output, String error,
    Optional<List<Comparison.Difference>> differences) {

  static CaseResult failed(String id, String operation, String error) {
    return new CaseResult(id, operation, Optional.empty(), error, Optional.empty());
  }

  boolean passed() {
    return error.isEmpty() && differences.map(List::isEmpty).orElse(true);
  }

  ObjectNode json(boolean check) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id).put("op", operation);
    output.ifPresentOrElse(values -> json.set("output", values), () -> json.put("error", error));
    if (check) {
      json.put("pass", passed());
      ArrayNode list = json.putArray("differences");
      differences.ifPresent(all -> all.forEach(difference -> list.add(json(difference))));
    }
    return json;
  }

  private static ObjectNode json(Comparison.Difference difference) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("field", difference.field());
    json.set("expected", difference.expected());
    json.set("got",
        difference.got().isMissingNode() ? JsonNodeFactory.instance.nullNode() : difference.got());
    return json;
  }

  /** One line per failing field, or the reason why there is no output; for people. */
  List<String> lines() {
    if (!error.isEmpty()) {
      return List.of(id + " " + operation + ": " + error);
    }
    return differences.orElse(List.of()).stream().map(this::line).toList();
  }

  private String line(Comparison.Difference difference) {
    JsonNode got = difference.got();
    return id + " " + operation + ": " + difference.field() + " expected " + difference.expected() + ", got "
        + (got.isMissingNode() ? "nothing" : got.toString());
  }
}
