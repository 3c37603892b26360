package org.doorstep.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The innocent explanations of findings and how each is checked, from {@code data/explanations.yaml}: texts in both
 * languages there, codes in the findings.
 */
public record Explanations(List<Explanation> list) {

  private static final Set<String> WHEN = Set.of("always", "provisional", "spring-festival", "event");

  /**
   * One explanation.
   *
   * @param when always, or provisional, spring-festival or event: what must be so for it to be named
   * @param methods codes of the methods whose findings it may explain; empty for all
   */
  public record Explanation(String code, String when, List<String> methods, Text explanation, Text check) {

    boolean fits(Finding finding, Circumstances circumstances) {
      return (methods.isEmpty() || methods.contains(finding.method())) && switch (when) {
        case "provisional" -> circumstances.provisional();
        case "event" -> circumstances.event();
        case "spring-festival" -> finding.period().matches("\\d{4}-(01|02|Q1|W0[1-9])");
        default -> true;
      };
    }
  }

  /** A text in both languages. */
  public record Text(String zh, String en) {
  }

  /** Whether late data may still change the figure, and whether the register knows an event beside it. */
  public record Circumstances(boolean provisional, boolean event) {
  }

  /** Reads the file, or throws one fault with a line for each that is wrong in it. */
  public static Explanations read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + " is not there; put it back, it holds the explanations of findings");
    }
    List<String> faults = new ArrayList<>();
    List<Explanation> list = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : new YAMLMapper().readTree(file.toFile()).properties()) {
      JsonNode node = entry.getValue();
      String when = node.path("when").asText("always");
      if (!WHEN.contains(when)) {
        faults.add(file.getFileName() + ", " + entry.getKey() + ": when '" + when + "' is unknown; expected one of "
            + WHEN.stream().sorted().toList());
      }
      List<String> methods = new ArrayList<>();
      node.path("methods").forEach(method -> methods.add(method.asText()));
      list.add(new Explanation(entry.getKey(), when, methods, text(file, entry, "explanation", faults),
          text(file, entry, "check", faults)));
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new Explanations(list);
  }

  private static Text text(Path file, Map.Entry<String, JsonNode> entry, String key, List<String> faults) {
    Text text = new Text(entry.getValue().path(key).path("zh").asText(""),
        entry.getValue().path(key).path("en").asText(""));
    if (text.zh().isBlank() || text.en().isBlank()) {
      faults.add(file.getFileName() + ", " + entry.getKey() + ": " + key + " is missing in zh or en");
    }
    return text;
  }

  /** The finding with the codes of all that may explain it; only one that tells something needs any. */
  public Finding explain(Finding finding, Circumstances circumstances) {
    return !finding.isTold() ? finding : finding.explained(list.stream()
        .filter(explanation -> explanation.fits(finding, circumstances)).map(Explanation::code)
        .collect(Collectors.joining(" ")));
  }
}
