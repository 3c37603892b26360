package org.doorstep.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The test edition stands for real ones, so its datasets have the columns of {@code
 * data/contracts/published}.
 */
class PublishedContractsTest {
  @TempDir
  static Path home;

  @BeforeAll
  static void publish() {
    EditionFixture.quiet(home);
  }

  static List<String> datasets() {
    return Stream.concat(Edition.DATASETS.stream(), Stream.of("due_ahead", "village_waits")).toList();
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void theTestEditionHasTheColumnsOfTheContract(String dataset) throws IOException {
    try (Edition edition = Edition.current(home)) {
      List<String> columns = edition.list("SELECT column_name, column_type FROM (DESCRIBE " + dataset + ")",
          row -> row.text("column_name") + " " + row.text("column_type"));
      assertEquals(contract(dataset), columns);
    }
  }

  @Test
  void everyVerdictOfTheContractHasWords() throws IOException {
    List<String> spoken = List.of("signal", "sign-of-change", "within-usual", "baseline-forming",
        "small-base", "period-open", "suppressed", "no-data", "cannot-tell", "above-chance", "below-chance",
        "not-distinguishable", "estimate");
    assertEquals(spoken, codes("findings", "verdict"));
  }

  private static List<String> contract(String dataset) throws IOException {
    List<String> columns = new ArrayList<>();
    for (JsonNode property : properties(dataset)) {
      columns.add(property.path("name").asText() + " " + type(property));
    }
    return columns;
  }

  private static List<String> codes(String dataset, String column) throws IOException {
    for (JsonNode property : properties(dataset)) {
      for (JsonNode custom : property.path("customProperties")) {
        if (property.path("name").asText().equals(column)
            && custom.path("property").asText().equals("codes")) {
          return custom.path("value").properties().stream().map(entry -> entry.getKey()).toList();
        }
      }
    }
    throw new IllegalStateException(dataset + " has no codes for " + column);
  }

  private static JsonNode properties(String dataset) throws IOException {
    Path file = Path.of(System.getProperty("doorstep.root"), "data/contracts/published", dataset + ".yaml");
    return new YAMLMapper().readTree(file.toFile()).path("schema").get(0).path("properties");
  }

  private static String type(JsonNode property) {
    return switch (property.path("logicalType").asText()) {
      case "integer" -> property.path("physicalType").asText().equals("long") ? "BIGINT" : "INTEGER";
      case "number" -> "DOUBLE";
      case "date" -> "DATE";
      case "boolean" -> "BOOLEAN";
      default -> "VARCHAR";
    };
  }
}
