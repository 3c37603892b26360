package org.doorstep.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What truth.json says was planted can be counted from the rows, within four standard errors. */
final class SampleEffectsTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 5, 31);

  @TempDir
  private static Path inbox;

  @BeforeAll
  static void write() throws IOException {
    Sample.write(new SampleOrder(12_000, 9, LocalDate.of(2024, 6, 1), UNTIL, null, inbox));
  }

  @Test
  void stockOutsRise() throws IOException {
    JsonNode planted = planted("D11");
    String area = planted.path("area_code").asText();
    Predicate<Map<String, String>> here = row -> row.get("地区代码").startsWith(area);
    String from = planted.path("from").asText();
    Predicate<Map<String, String>> since = row -> row.get("报告月份").compareTo(from) >= 0;
    Collection<Map<String, String>> rows = PlainCount.of("stock_report", inbox, UNTIL).newest.values();

    assertEquals(planted.path("before").asInt(), perMille(rows, here.and(since.negate())), 15);
    assertEquals(planted.path("after").asInt(), perMille(rows, here.and(since)), 65);
    assertEquals(planted.path("before").asInt(), perMille(rows, here.negate()), 5);
  }

  @Test
  void deliveriesOnTimeFall() throws IOException {
    JsonNode planted = planted("D03");
    PlainMapping mapping = PlainMapping.of("delivery");
    LocalDate from = LocalDate.parse(planted.path("from").asText());
    Predicate<Map<String, String>> due = row -> row.get("是否拒收").equals("N")
        && !mapping.date(row, "due_on").orElseThrow().isAfter(UNTIL);
    String area = planted.path("area_code").asText();
    Predicate<Map<String, String>> here = row -> row.get("地区代码").startsWith(area);
    Predicate<Map<String, String>> since = row -> !mapping.date(row, "due_on").orElseThrow().isBefore(from);
    Predicate<Map<String, String>> onTime = row -> mapping.date(row, "delivered_on")
        .filter(day -> !day.isAfter(mapping.date(row, "due_on").orElseThrow())).isPresent();
    Collection<Map<String, String>> rows = PlainCount.of("delivery", inbox, UNTIL).newest.values();

    assertEquals(planted.path("before").asInt(), share(rows, due.and(here).and(since.negate()), onTime), 75);
    assertEquals(planted.path("after").asInt(), share(rows, due.and(here).and(since), onTime), 130);
    assertEquals(planted.path("before").asInt(), share(rows, due.and(here.negate()), onTime), 20);
  }

  private static JsonNode planted(String measure) throws IOException {
    JsonNode effects = new ObjectMapper().readTree(inbox.resolve("truth.json").toFile()).path("effects");
    for (JsonNode effect : effects) {
      if (effect.path("measure").asText().equals(measure)) {
        return effect;
      }
    }
    throw new AssertionError("nothing planted for " + measure);
  }

  private static double perMille(Collection<Map<String, String>> rows, Predicate<Map<String, String>> which) {
    long out = rows.stream().filter(which).mapToLong(row -> Long.parseLong(row.get("断供天数"))).sum();
    long scope = rows.stream().filter(which).mapToLong(row -> Long.parseLong(row.get("应供天数"))).sum();
    return 1_000.0 * out / scope;
  }

  private static double share(Collection<Map<String, String>> rows, Predicate<Map<String, String>> base,
      Predicate<Map<String, String>> part) {
    long all = rows.stream().filter(base).count();
    return 1_000.0 * rows.stream().filter(base.and(part)).count() / all;
  }
}
