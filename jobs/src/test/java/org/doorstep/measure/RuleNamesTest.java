package org.doorstep.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doorstep.period.Rules;
import org.junit.jupiter.api.Test;

/** What measures ask of the rule tables is there, and every threshold is asked for. */
class RuleNamesTest {

  private static final Path ROOT = Path.of(System.getProperty("doorstep.root"));
  private static final Rules RULES = Rules.read(ROOT.resolve("data/rules"));

  @Test
  void everyLimitAndThresholdThatIsAskedForIsInItsTable() throws IOException {
    assertEquals(List.of(), Measures.read(ROOT.resolve("data")).faults(RULES));
  }

  @Test
  void oneThatIsNotThereIsNamedWithWhereItIsAskedFor() {
    Measures measures = new Measures(List.of(),
        Map.of("visit", Map.of("is_long", "minutes > threshold('long', '', day)")),
        Map.of("late", "SELECT due_on('petition-closing', path, day), limit_of( 'tea-time', '', day) FROM visit"));
    assertEquals(List.of(
        "derived.yaml visit.is_long: 'long' is not in thresholds.csv; add a row, or ask for one that is there",
        "views/late.sql: 'tea-time' is not in time_limits.csv; add a row, or ask for one that is there"),
        measures.faults(RULES));
  }

  @Test
  void everyThresholdIsAskedFor() throws IOException {
    StringBuilder texts = new StringBuilder();
    for (String folder : List.of("data/measures", "data/views", "jobs/src/main/java/org/doorstep/measure")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          texts.append(Files.readString(file));
        }
      }
    }
    Set<String> idle = new TreeSet<>(RULES.thresholds().names());
    idle.removeIf(name -> texts.indexOf("'" + name + "'") >= 0 || texts.indexOf("\"" + name + "\"") >= 0
        || texts.indexOf("excluded_limit: " + name + "\n") >= 0);
    assertEquals(Set.of(), idle, "rows of thresholds.csv that nothing asks for");
  }
}
