package org.doorstep.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The measures and views of the data folder, as they stand in its files. */
record Declarations(Map<String, Declaration> measures, Map<String, String> views) {

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
    return new Declarations(measures, views);
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
