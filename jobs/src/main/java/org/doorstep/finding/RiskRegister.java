package org.doorstep.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The processes in the register of risks, from {@code data/risks.yaml}: policy, with a date and somebody who decided.
 *
 * @param decidedOn day of the decision
 */
public record RiskRegister(LocalDate decidedOn, List<Process> processes) {

  /**
   * One process.
   *
   * @param measure id of the measure whose denominators fell due and whose others failed
   * @param severityMeasure id of the measure that counts failures by class; empty when all count 1
   * @param points by output of that measure
   */
  public record Process(String measure, String severityMeasure, Map<String, Double> points) {
  }

  /** Reads the file, or throws one fault with a line for each that is wrong in it; ids are those of all measures. */
  public static RiskRegister read(Path file, Set<String> measures) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + " is not there; put it back, it holds the register of risks");
    }
    JsonNode root = new YAMLMapper().readTree(file.toFile());
    List<String> faults = new ArrayList<>();
    String decided = root.path("decided_on").asText("");
    if (!decided.matches("\\d{4}-\\d{2}-\\d{2}")) {
      faults.add(file.getFileName() + ": decided_on '" + decided + "': expected a day, as 2026-01-01");
    }
    List<Process> processes = new ArrayList<>();
    for (JsonNode node : root.path("processes")) {
      Map<String, Double> points = new TreeMap<>();
      node.path("severity").path("points").properties()
          .forEach(entry -> points.put(entry.getKey(), entry.getValue().asDouble(Double.NaN)));
      Process process = new Process(node.path("measure").asText(""), node.path("severity").path("measure").asText(""),
          points);
      check(process, measures, file.getFileName() + ", ", faults);
      processes.add(process);
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new RiskRegister(LocalDate.parse(decided), processes);
  }

  private static void check(Process process, Set<String> measures, String where, List<String> faults) {
    List<String> ids = process.severityMeasure().isEmpty() ? List.of(process.measure())
        : List.of(process.measure(), process.severityMeasure());
    ids.stream().filter(id -> !measures.contains(id))
        .forEach(id -> faults.add(where + "measure '" + id + "' is no measure of data/measures"));
    if (process.points().values().stream().anyMatch(points -> !(points > 0))
        || process.points().isEmpty() != process.severityMeasure().isEmpty()) {
      faults.add(where + process.measure() + ": severity needs a measure and points above 0 for its outputs");
    }
  }
}
