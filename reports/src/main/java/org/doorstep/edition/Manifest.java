package org.doorstep.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an edition says of itself: its date, its agency, its datasets with their checksums. */
public record Manifest(
    String edition,
    LocalDate businessDate,
    String contentHash,
    Agency agency,
    String firstPeriod,
    Map<String, String> periodStates,
    Map<String, Dataset> datasets) {

  /** One Parquet file of the edition. */
  public record Dataset(String file, long rows, String sha256) {}

  static Manifest read(Path file) {
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
      return new Manifest(
          text(root, "edition"),
          LocalDate.parse(text(root, "business_date")),
          root.path("content_hash").asText(),
          agency(root.path("agency")),
          text(root, "first_period"),
          periodStates(root.path("period_states")),
          datasets(root.path("datasets")));
    } catch (IOException | DateTimeParseException | IllegalArgumentException e) {
      throw EditionFault.unreadable("Cannot read the manifest " + file + ": " + e.getMessage()
          + ". Publish the edition again, or name another with --edition.", e);
    }
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asText();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the field '" + field + "' is missing or empty");
    }
    return text;
  }

  private static Agency agency(JsonNode node) {
    return new Agency(
        Bilingual.of(text(node, "name_zh"), text(node, "name_en"), Bilingual.NAME + 20),
        Bilingual.of(text(node, "county_zh"), text(node, "county_en"), Bilingual.NAME),
        text(node, "county_code"),
        distribution(node.path("distribution")));
  }

  private static Map<String, Bilingual> distribution(JsonNode node) {
    Map<String, Bilingual> distribution = new TreeMap<>();
    for (String line : List.of("report", "send", "issue")) {
      distribution.put(line, new Bilingual(node.path(line + "_zh").asText(),
          node.path(line + "_en").asText()));
    }
    return distribution;
  }

  private static Map<String, String> periodStates(JsonNode node) {
    Map<String, String> states = new TreeMap<>();
    node.properties().forEach(entry -> states.put(entry.getKey(), entry.getValue().asText()));
    return states;
  }

  private static Map<String, Dataset> datasets(JsonNode node) {
    Map<String, Dataset> datasets = new TreeMap<>();
    node.properties().forEach(entry -> {
      JsonNode value = entry.getValue();
      datasets.put(entry.getKey(),
          new Dataset(text(value, "file"), value.path("rows").asLong(), text(value, "sha256")));
    });
    return datasets;
  }
}
