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
import org.doorstep.period.ProjectRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What truth.json says was planted can be counted from the rows, within four standard errors. */
final class SampleEffectsTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 5, 31);

  @TempDir
  private static Path inbox;

  @BeforeAll
  static void write() throws IOException {
    Sample.write(new SampleOrder(12_000, 9, LocalDate.of(2024, 6, 1), UNTIL, null, inbox), ProjectRules.RULES.days());
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

  @ParameterizedTest
  @CsvSource({"P05, village_service, 已覆盖阶段数, 应覆盖阶段数", "D12, village_service, 近效期数量, 药具库存数量"})
  void partsOfReportedNumbersAreAsPlanted(String measure, String record, String part, String whole) throws IOException {
    Collection<Map<String, String>> rows = PlainCount.of(record, inbox, UNTIL).newest.values();
    long parts = rows.stream().mapToLong(row -> Long.parseLong(row.get(part))).sum();
    long wholes = rows.stream().mapToLong(row -> Long.parseLong(row.get(whole))).sum();
    assertEquals(planted(measure).path("level").asDouble(), 1_000.0 * parts / wholes, 12);
  }

  @Test
  void answersNoticesAndMeetingsAreAsPlanted() throws IOException {
    assertEquals(planted("P13").path("level").asDouble(),
        share(PlainCount.of("rating", inbox, UNTIL).newest.values(), row -> row.get("邀请日期").compareTo("2026-05") < 0,
            row -> !row.get("评价日期").isEmpty()), 25);
    assertEquals(planted("P09").path("level").asDouble(),
        share(PlainCount.of("supplement", inbox, UNTIL).newest.values(), row -> true,
            row -> row.get("告知次数").equals("1") && row.get("一次告知完整").equals("是")), 45);
    assertEquals(planted("D16").path("level").asDouble(),
        share(PlainCount.of("channel_use", inbox, UNTIL).newest.values(), row -> row.get("列入计划").equals("是"),
            row -> row.get("实际使用").equals("是")), 25);
    assertEquals(planted("X16").path("level").asDouble(),
        share(PlainCount.of("petition_file", inbox, UNTIL).newest.values(),
            row -> row.get("适合下访").equals("是") && row.get("信访人同意").equals("是")
                && row.get("立卷日期").compareTo("2026-04") < 0,
            row -> !row.get("下访日期").isEmpty()), 65);
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
