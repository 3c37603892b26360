package org.doorstep.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.SettingsFault;
import org.doorstep.period.Rules;

/**
 * All declarations: the measures of data/measures, the derived fields beside them and the views of data/views.
 *
 * @param list measures in the order of their ids by shift
 * @param derived by table: field name to expression, in the order of the file
 * @param views by name: the SQL that prepares it
 */
public record Measures(List<Measure> list, Map<String, Map<String, String>> derived, Map<String, String> views) {

  private static final ObjectMapper YAML = YAMLMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  /** Reads the declarations below a data folder, or throws one fault that lists all that is wrong. */
  public static Measures read(Path data) throws IOException {
    List<String> faults = new ArrayList<>();
    Map<String, Map<String, String>> derived = new TreeMap<>(
        entries(data.resolve("measures/derived.yaml"), new TypeReference<Map<String, Map<String, String>>>() {}, faults)
            .orElse(Map.of()));
    Map<String, String> views = new TreeMap<>();
    for (Path file : files(data.resolve("views"), ".sql")) {
      views.put(file.getFileName().toString().replace(".sql", ""), Files.readString(file, StandardCharsets.UTF_8));
    }
    MeasureCheck check = new MeasureCheck(Contracts.read(data.resolve("contracts")), derived, views);
    Path derivedFile = data.resolve("measures/derived.yaml");
    check.derivedAndViews(
        Files.exists(derivedFile) ? Files.readAllLines(derivedFile, StandardCharsets.UTF_8) : List.of());
    List<Measure> list = new ArrayList<>();
    for (Path file : files(data.resolve("measures"), ".yaml")) {
      if (!file.endsWith("derived.yaml")) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (Measure measure : entries(file, new TypeReference<List<Measure>>() {}, faults).orElse(List.of())) {
          check.entry(measure, new DeclaredIn(file.getFileName().toString(), lines, "- id: " + measure.id()));
          list.add(measure);
        }
      }
    }
    check.together(list);
    faults.addAll(check.faults());
    SettingsFault.throwIfAny(faults);
    list.sort(Comparator.comparingInt(Measure::shift).thenComparing(Measure::id));
    return new Measures(List.copyOf(list), derived, new ViewOrder(views).ordered());
  }

  private static <T> Optional<T> entries(Path file, TypeReference<T> type, List<String> faults) throws IOException {
    try {
      return Optional.of(YAML.readValue(file.toFile(), type));
    } catch (JsonProcessingException e) {
      faults.add(file.getFileName() + " line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
          + ": " + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  /** The same with the measures of these ids alone, all of them when none is named; unknown ids are one fault. */
  public Measures only(List<String> ids) {
    Set<String> known = list.stream().map(Measure::id).collect(Collectors.toSet());
    SettingsFault.throwIfAny(ids.stream().filter(id -> !known.contains(id))
        .map(id -> "doorstep.yaml: measures: '" + id + "' is no measure of data/measures").toList());
    return ids.isEmpty() ? this
        : new Measures(list.stream().filter(measure -> ids.contains(measure.id())).toList(), derived, views);
  }

  /** One line for each limit or threshold that is asked for and that the rule tables do not have. */
  public List<String> faults(Rules rules) {
    return RuleNames.faults(this, rules);
  }

  /** The measure with this id. */
  public Measure get(String id) {
    return list.stream().filter(measure -> measure.id().equals(id)).findFirst().orElseThrow();
  }

  /** All measures by id, in a map that can go to the tasks. */
  HashMap<String, Measure> byId() {
    HashMap<String, Measure> byId = new HashMap<>();
    list.forEach(measure -> byId.put(measure.id(), measure));
    return byId;
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
