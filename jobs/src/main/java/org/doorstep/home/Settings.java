package org.doorstep.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doorstep.contract.Label;
import org.doorstep.contract.SettingsFault;

/**
 * What a home's doorstep.yaml says.
 *
 * @param agency the issuing body
 * @param county the county's name
 * @param countyCode the county's code in the area register
 * @param sources names of the mappings that this home's systems need
 * @param measures ids of the measures that this home counts; empty for all
 * @param distribution who a briefing goes to; empty where the home leaves it to the texts of the briefings
 * @param databases those that sources read, by name
 * @param setAsidePercent a night stops when more than this share of a file's rows is set aside
 */
public record Settings(Label agency, Label county, String countyCode, ZoneId timeZone, List<String> languages,
    List<String> sources, List<String> measures, Map<String, String> distribution, Map<String, Database> databases,
    int setAsidePercent) {

  private static final Set<String> KEYS = Set.of("agency", "county", "time_zone", "languages", "sources", "measures",
      "thresholds", "distribution", "databases");
  private static final List<String> DISTRIBUTION =
      List.of("report_zh", "report_en", "send_zh", "send_en", "issue_zh", "issue_en");
  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

  /** Reads a home's settings and notes all that is wrong; throws when there are none that could be read. */
  public static Settings read(Home home, List<String> faults) throws IOException {
    Path file = home.settings();
    if (!Files.isRegularFile(file)) {
      throw new SettingsFault(List.of(
          file + " is not there; a home needs one (data/samples/home/doorstep.yaml is an example to copy)"));
    }
    List<String> own = new ArrayList<>();
    Settings settings = read(tree(file), own);
    own.forEach(fault -> faults.add(file.getFileName() + ": " + fault));
    return settings;
  }

  private static JsonNode tree(Path file) throws IOException {
    try {
      return new YAMLMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new SettingsFault(List.of(file.getFileName() + " line " + e.getLocation().getLineNr()
          + ": not readable as YAML: " + e.getOriginalMessage()));
    }
  }

  private static Settings read(JsonNode tree, List<String> faults) {
    tree.fieldNames().forEachRemaining(key -> {
      if (!KEYS.contains(key)) {
        faults.add("unknown key '" + key + "'; expected one of " + KEYS.stream().sorted().toList());
      }
    });
    List<String> languages = texts(tree, "languages", faults);
    languages.stream().filter(language -> !LANGUAGES.contains(language))
        .forEach(language -> faults.add("languages: '" + language + "' is unknown; expected zh-CN or en"));
    return new Settings(
        new Label(text(tree, "agency", "name_zh", faults), text(tree, "agency", "name_en", faults)),
        new Label(text(tree, "county", "name_zh", faults), text(tree, "county", "name_en", faults)),
        text(tree, "county", "code", faults), zone(tree, faults), languages, texts(tree, "sources", faults),
        tree.has("measures") ? texts(tree, "measures", faults) : List.of(),
        distribution(tree.path("distribution"), faults),
        Database.read(tree.path("databases"), System.getenv(), faults), percent(tree, faults));
  }

  private static String text(JsonNode tree, String key, String inner, List<String> faults) {
    String text = tree.path(key).path(inner).asText("").strip();
    if (text.isEmpty()) {
      faults.add(key + " " + inner + " is missing; a text is expected");
    }
    return text;
  }

  private static List<String> texts(JsonNode tree, String key, List<String> faults) {
    List<String> texts = new ArrayList<>();
    tree.path(key).forEach(node -> texts.add(node.asText()));
    if (texts.isEmpty()) {
      faults.add(key + " is missing or empty; a list is expected");
    }
    return texts;
  }

  /** Nothing, or all six lines: half a list would print in one language only. */
  private static Map<String, String> distribution(JsonNode lines, List<String> faults) {
    Map<String, String> distribution = new TreeMap<>();
    if (lines.isMissingNode()) {
      return distribution;
    }
    lines.fieldNames().forEachRemaining(key -> {
      if (!DISTRIBUTION.contains(key)) {
        faults.add("distribution: unknown key '" + key + "'; expected " + DISTRIBUTION);
      }
    });
    for (String key : DISTRIBUTION) {
      String text = lines.path(key).asText("").strip();
      if (text.isEmpty()) {
        faults.add("distribution " + key + " is missing; a text is expected, or no distribution at all");
      }
      distribution.put(key, text);
    }
    return distribution;
  }

  private static ZoneId zone(JsonNode tree, List<String> faults) {
    String zone = tree.path("time_zone").asText("Asia/Shanghai");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      faults.add("time_zone '" + zone + "' is unknown; expected a name such as Asia/Shanghai");
      return ZoneId.of("Asia/Shanghai");
    }
  }

  private static int percent(JsonNode tree, List<String> faults) {
    JsonNode percent = tree.path("thresholds").path("set_aside_percent");
    if (!percent.isMissingNode() && (!percent.isInt() || percent.asInt() < 0 || percent.asInt() > 100)) {
      faults.add("thresholds set_aside_percent '" + percent.asText() + "' is no whole number from 0 to 100");
    }
    return percent.asInt(20);
  }
}
