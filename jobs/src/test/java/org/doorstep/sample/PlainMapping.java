package org.doorstep.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A mapping file as a plain program would use it, written apart from the jobs' own reader. */
record PlainMapping(JsonNode yaml) {
  private static final Path DATA = Path.of(System.getProperty("doorstep.root"), "data");

  private static final Map<String, DateTimeFormatter> FORMS = new HashMap<>();

  /** The mappings of the systems that the demo home lists. */
  static List<PlainMapping> all() {
    try {
      List<PlainMapping> all = new ArrayList<>();
      for (JsonNode name : new YAMLMapper().readTree(DATA.resolve("samples/home/doorstep.yaml").toFile())
          .path("sources")) {
        all.add(new PlainMapping(
            new YAMLMapper().readTree(DATA.resolve("sources/" + name.asText() + ".yaml").toFile())));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PlainMapping of(String record) {
    return all().stream().filter(mapping -> mapping.record().equals(record)).findFirst().orElseThrow();
  }

  String record() {
    return yaml.path("record").asText();
  }

  String format() {
    return yaml.path("format").asText();
  }

  Charset charset() {
    return Charset.forName(yaml.path("encoding").asText("UTF-8"));
  }

  List<Path> files(Path inbox) {
    PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + yaml.path("files").asText());
    try (Stream<Path> files = Files.walk(inbox)) {
      return files.filter(file -> glob.matches(inbox.relativize(file))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> fields() {
    List<String> names = new ArrayList<>();
    yaml.path("fields").fieldNames().forEachRemaining(names::add);
    return names;
  }

  String column(String field) {
    return yaml.path("fields").path(field).path("column").asText();
  }

  String text(Map<String, String> row, String field) {
    return row.getOrDefault(column(field), "");
  }

  JsonNode codes(String field) {
    return yaml.path("fields").path(field).path("codes");
  }

  boolean isBoolean(String field) {
    return codes(field).path("是").asText().equals("true") || codes(field).path("Y").asText().equals("true");
  }

  boolean isTime(String field) {
    return field.endsWith("_at");
  }

  boolean isDate(String field) {
    return field.endsWith("_on") || field.equals("report_month") || field.equals("report_quarter")
        || field.equals("valid_from")
        || field.equals("valid_to");
  }

  Optional<LocalDate> date(Map<String, String> row, String field) {
    if (text(row, field).isEmpty()) {
      return Optional.empty();
    }
    String pattern = yaml.path(isTime(field) ? "timestamps" : "dates").path(0).asText();
    DateTimeFormatter form = FORMS.computeIfAbsent(pattern, text -> DateTimeFormatter
        .ofPattern(text.replace("yyyy", "uuuu"), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
    try {
      return Optional.of(LocalDate.from(form.parse(text(row, field))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
