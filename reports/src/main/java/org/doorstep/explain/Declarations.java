package org.doorstep.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The measures and views of the data folder, and by record the texts that a query does not show. */
record Declarations(Map<String, Declaration> measures, Map<String, String> views,
    Map<String, List<String>> restricted) {

  static Declarations read(Path data) {
    Map<String, Declaration> measures = new TreeMap<>();
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    for (Path file : files(data.resolve("measures"), ".yaml")) {
      for (JsonNode node : parse(yaml, file)) {
        if (node.has("id")) {
          measures.put(node.get("id").asText(), Declaration.from(node));
        }
      }
    }
    Map<String, String> views = new TreeMap<>();
    files(data.resolve("views"), ".sql").forEach(file ->
        views.put(file.getFileName().toString().replace(".sql", ""), text(file)));
    Map<String, List<String>> restricted = new TreeMap<>();
    files(data.resolve("contracts"), ".yaml").forEach(file -> {
      List<String> fields = new ArrayList<>();
      for (JsonNode field : parse(yaml, file).path("schema").path(0).path("properties")) {
        if (field.path("classification").asText().equals("restricted-text")) {
          fields.add(field.path("name").asText());
        }
      }
      restricted.put(file.getFileName().toString().replace(".yaml", ""), fields);
    });
    return new Declarations(measures, views, restricted);
  }

  /** True if the part reads a text that queries over records leave out. */
  boolean readsRestricted(Declaration.Part part) {
    String expressions = String.join(" ", part.day(), part.where(), part.numerator(), part.denominator());
    return restricted.getOrDefault(part.of(), List.of()).stream()
        .anyMatch(field -> expressions.matches("(?s).*\\b" + field + "\\b.*"));
  }

  Optional<Declaration> find(String measureId) {
    return Optional.ofNullable(measures.get(measureId));
  }

  private static JsonNode parse(ObjectMapper yaml, Path file) {
    try {
      return yaml.readTree(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the measures in " + file, e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
