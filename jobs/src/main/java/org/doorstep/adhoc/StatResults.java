package org.doorstep.adhoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The results of a case file in the order of its cases. */
public final class StatResults {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<CaseResult> results;
  private final boolean checked;

  StatResults(List<CaseResult> results, boolean checked) {
    this.results = List.copyOf(results);
    this.checked = checked;
  }

  /** The number of cases with an output and, when checked, no difference. */
  public long passed() {
    return results.stream().filter(CaseResult::passed).count();
  }

  public long failed() {
    return results.size() - passed();
  }

  /** One line per failing field or failing case. */
  public List<String> failures() {
    return results.stream().flatMap(result -> result.lines().stream()).toList();
  }

  /** The result file, one result per line. */
  public String json() {
    StringBuilder text = new StringBuilder("{\"results\": [");
    String separator = "\n";
    for (CaseResult result : results) {
      text.append(separator).append(line(result.json(checked)));
      separator = ",\n";
    }
    return text.append("\n]}\n").toString();
  }

  /** The results as a tree, for tests and other programs. */
  ArrayNode tree() {
    ArrayNode tree = JSON.createArrayNode();
    results.forEach(result -> tree.add(result.json(checked)));
    return tree;
  }

  private static String line(ObjectNode result) {
    try {
      return JSON.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
