package org.doorstep.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doorstep.period.ProjectRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports are the same for the same seed, and hold exactly what truth.json says. */
final class SampleTest {
  private static final LocalDate FROM = LocalDate.of(2024, 6, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 5, 31);

  @TempDir
  private Path folder;

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    Map<String, Integer> first = bytes(base(800, 1, "first"));

    assertEquals(first, bytes(base(800, 1, "again")));
    assertFalse(first.equals(bytes(base(800, 2, "other"))));
  }

  @Test
  void truthAgreesWithAPlainReader() throws IOException {
    Path inbox = base(3_000, 7, "inbox");
    JsonNode records = new ObjectMapper().readTree(inbox.resolve("truth.json").toFile()).path("records");

    assertEquals(PlainRules.KEYS.keySet(), new TreeSet<>(names(records)));
    for (String record : PlainRules.KEYS.keySet()) {
      PlainCount count = PlainCount.of(record, inbox, UNTIL);
      assertEquals(List.of(), count.ambiguous, record);
      assertEquals(truth(records.path(record)), counted(count), record);
    }
  }

  @Test
  void everyReasonIsPlantedSomewhereAndChildrenAreAmongTheServiceContacts() throws IOException {
    Path inbox = base(30_000, 7, "inbox");
    JsonNode records = new ObjectMapper().readTree(inbox.resolve("truth.json").toFile()).path("records");
    TreeSet<String> reasons = new TreeSet<>();
    records.forEach(record -> reasons.addAll(names(record.path("set_aside"))));

    assertEquals("[bad-boolean, bad-date, bad-number, closed-before-opened, entered-before-visit,"
        + " implausible-date, implausible-plan-date, missing-required, negative-count, not-first-of-quarter, not-json,"
        + " part-exceeds-whole, unknown-area, unknown-code, wrong-field-count]",
        withoutRare(reasons).toString());
    assertTrue(records.path("service_contact").path("refused").path("refused-by-law").asLong() > 0);
  }

  @Test
  void theBaseAndTheDaysAfterItAddUpToALaterWhole() throws IOException {
    Path days = base(1_500, 3, "days");
    LocalDate last = UNTIL;
    for (int day = 1; day <= 12; day++) {
      last = UNTIL.plusDays(day);
      Sample.write(new SampleOrder(1_500, 3, FROM, UNTIL, last, days), ProjectRules.RULES.days());
    }
    Path whole = folder.resolve("whole");
    Sample.writeWhole(new SampleOrder(1_500, 3, FROM, UNTIL, last, whole), ProjectRules.RULES.days());

    for (String record : PlainRules.KEYS.keySet()) {
      Map<?, ?> expected = PlainCount.of(record, whole, last).newest;
      assertEquals(expected, PlainCount.of(record, days, last).newest, record);
    }
  }

  @Test
  void aDayHoldsOnlyAFewRowsInFilesNamedByTheDay() throws IOException {
    Path out = folder.resolve("day");
    Truth truth = Sample.write(new SampleOrder(20_000, 1, FROM, UNTIL, LocalDate.of(2026, 6, 3), out),
        ProjectRules.RULES.days());

    assertTrue(Files.exists(out.resolve("petitions/信访台账-2026-06-03.csv")));
    assertTrue(Files.exists(out.resolve("truth-2026-06-03.json")));
    long rows = truth.rows().get("petition");
    assertTrue(rows > 50 && rows < 300, truth.rows().toString());
  }

  @Test
  void villagesLeftOutAreNeverVisited() throws IOException {
    Path inbox = base(8_000, 1, "inbox");
    JsonNode effects = new ObjectMapper().readTree(inbox.resolve("truth.json").toFile()).path("effects");
    TreeSet<String> visited = new TreeSet<>();
    PlainCount.of("visit", inbox, UNTIL).newest.values().forEach(row -> visited.add(row.get("地区代码")));

    TreeSet<String> never = new TreeSet<>();
    effects.forEach(effect -> {
      if (effect.path("what").asText().equals("villages never visited")) {
        effect.path("area_codes").forEach(code -> never.add(code.asText()));
      }
    });
    assertEquals(5, never.size());
    never.forEach(village -> assertFalse(visited.contains(village), village));
  }

  /** The township that runs out of stock elsewhere has what the others have, and no village is left out. */
  @Test
  void aCountyWithoutEffectsHasNothingToFind() throws IOException {
    Path inbox = folder.resolve("inbox");
    Sample.write(new SampleOrder(3_000, 1, FROM, UNTIL, null, inbox, false), ProjectRules.RULES.days());
    JsonNode effects = new ObjectMapper().readTree(inbox.resolve("truth.json").toFile()).path("effects");
    effects.forEach(effect -> assertFalse(
        effect.has("before") || effect.has("here") || effect.has("area_codes"), effect.toString()));
    long out = 0;
    long scope = 0;
    for (Map<String, String> row : PlainCount.of("stock_report", inbox, UNTIL).newest.values()) {
      boolean here = row.get("地区代码").startsWith("990121006") && row.get("报告月份").compareTo("2026-02") >= 0;
      out += here ? Long.parseLong(row.get("断供天数")) : 0;
      scope += here ? Long.parseLong(row.get("应供天数")) : 0;
    }
    assertEquals(20, 1_000.0 * out / scope, 15);
  }

  private Path base(long records, long seed, String name) throws IOException {
    Path out = folder.resolve(name);
    Sample.write(new SampleOrder(records, seed, FROM, UNTIL, null, out), ProjectRules.RULES.days());
    return out;
  }

  private static Map<String, Integer> bytes(Path inbox) throws IOException {
    Map<String, Integer> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(inbox)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(inbox.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  private static TreeMap<String, Long> truth(JsonNode record) {
    TreeMap<String, Long> counts = new TreeMap<>();
    for (String key : List.of("rows", "valid_keys", "superseded", "repeated")) {
      counts.put(key, record.path(key).asLong());
    }
    for (String bad : List.of("set_aside", "refused")) {
      names(record.path(bad)).forEach(reason -> counts.put(reason, record.path(bad).path(reason).asLong()));
    }
    return counts;
  }

  private static TreeMap<String, Long> counted(PlainCount count) {
    TreeMap<String, Long> counts = new TreeMap<>(count.reasons);
    counts.put("rows", count.rows);
    counts.put("valid_keys", (long) count.newest.size());
    counts.put("superseded", count.superseded);
    counts.put("repeated", count.repeated);
    return counts;
  }

  /** Money and projects have too few rows for a bad one to be certain. */
  private static TreeSet<String> withoutRare(TreeSet<String> reasons) {
    reasons.removeAll(List.of("negative-money", "back-dated"));
    return reasons;
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
