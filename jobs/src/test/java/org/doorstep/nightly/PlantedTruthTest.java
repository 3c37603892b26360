package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.doorstep.adhoc.Query;
import org.doorstep.home.Home;
import org.doorstep.home.Project;
import org.doorstep.period.ProjectRules;
import org.doorstep.publish.Editions;
import org.doorstep.sample.Sample;
import org.doorstep.sample.SampleOrder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What truth.json says was planted stands in the edition, for every measure that it names. */
class PlantedTruthTest {

  private static final Project PROJECT = new Project(Path.of(System.getProperty("doorstep.root")));
  private static final LocalDate LAST = LocalDate.of(2026, 6, 10);
  private static final String MEASURES =
      "D03, D04, D11, D12, D16, J01, J04, J07, P01, P04, P05, P09, P10, P13, V03, V04, V15, X03, X06, X09, X16";

  @TempDir private static Path folder;
  private static JsonNode effects;
  private static Query query;

  @BeforeAll
  static void oneNight() throws Exception {
    Home home = new Home(folder);
    Files.writeString(home.settings(), Files.readString(PROJECT.data().resolve("samples/home/doorstep.yaml"))
        + "measures: [" + MEASURES + "]\n");
    Sample.write(new SampleOrder(12_000, 3, LocalDate.of(2024, 6, 1), LAST, null, home.inbox()), ProjectRules.RULES.days());
    effects = new ObjectMapper().readTree(home.inbox().resolve("truth.json").toFile()).path("effects");
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertEquals(Outcome.PUBLISHED, new Night(home, PROJECT, out).run(LAST));
    query = Query.over(home, PROJECT, new Editions(home.published()).current().orElseThrow());
  }

  @Test
  void everyMeasureThatIsPlantedIsLookedAt() {
    TreeSet<String> planted = new TreeSet<>();
    effects.forEach(effect -> planted.addAll(List.of(effect.path("measure").asText("").split(" "))));
    planted.remove("");
    assertEquals(MEASURES, String.join(", ", planted));
  }

  /** Shares of the months before and since; of few months of one township, and of money, the tolerance is wider. */
  @ParameterizedTest
  @CsvSource({"X06, 30, 60", "P10, 15, 15", "D03, 50, 50", "D11, 12, 40", "J04, 60, 100"})
  void aStepStandsInTheSharesBeforeAndSince(String measure, double before, double after) throws IOException {
    JsonNode effect = effect(measure);
    String here = "area_code = '" + effect.path("area_code").asText() + "'";
    String since = "period_start >= date '" + effect.path("from").asText() + "'";
    assertEquals(effect.path("before").asDouble(), perMille(measure, here + " and not " + since), before);
    assertEquals(effect.path("after").asDouble(), perMille(measure, here + " and " + since), after);
  }

  @ParameterizedTest
  @CsvSource({"X03, 60", "J07, 110"})
  void aTownshipThatIsDifferentStandsOutAlways(String measure, double tolerance) throws IOException {
    JsonNode effect = effect(measure);
    String code = effect.path("area_code").asText();
    assertEquals(effect.path("here").asDouble(), perMille(measure, "area_code = '" + code + "'"), tolerance);
    assertEquals(effect.path("elsewhere").asDouble(),
        perMille(measure, "area_level = 'township' and area_code <> '" + code + "'"), tolerance / 2);
  }

  @ParameterizedTest
  @CsvSource({"P01, 12", "P05, 12", "P09, 40", "P13, 25", "D12, 12", "D16, 15", "X16, 65"})
  void aSteadyLevelStandsInTheCounty(String measure, double tolerance) throws IOException {
    assertEquals(effect(measure).path("level").asDouble(), perMille(measure,
        "area_level = 'county' and period_start < date '2026-04-01'"), tolerance);
  }

  @Test
  void floatingResidentsAreServedLessByAsMuchAsPlanted() throws IOException {
    double value = number("select avg(value) from observations where measure_id = 'P04' and area_level = 'county'"
        + " and period_kind = 'month' and mark = ''");
    assertEquals(effect("P04").path("level").asDouble() / 1_000, value, 0.05);
  }

  @ParameterizedTest
  @CsvSource({"D04", "X09"})
  void aSlowTownshipHasTheLongestMedianOfAll(String measure) throws IOException {
    assertEquals(List.of(effect(measure).path("area_code").asText()), ask("select area_code from observations"
        + " where measure_id = '" + measure + "' and output = 'median' and area_level = 'township' and dimension = ''"
        + " and period_kind = 'year' and period = '2025' order by value desc limit 1"));
  }

  @Test
  void hostsSpendAsMuchMoreAsPlanted() throws IOException {
    JsonNode effect = effect("V15");
    String hours = "select avg(value) from observations where measure_id = 'V15' and output = 'median' and"
        + " period_kind = 'month' and state = 'final' and area_code = '" + effect.path("area_code").asText()
        + "' and period_start %s date '" + effect.path("from").asText() + "'";
    double times = number(hours.formatted(">=")) / number(hours.formatted("<"));
    assertEquals(effect.path("after").asDouble() / effect.path("before").asDouble(), times, 0.7);
  }

  @Test
  void theFavouredTownshipGetsAMultipleOfTheFundsItGotBefore() throws IOException {
    String share =
        "select value from observations where measure_id = 'J01' and output = 'funds_share' and area_code = '"
            + effect("J01").path("area_code").asText() + "' and period = '%s'";
    double times = number(share.formatted("2025")) / number(share.formatted("2024"));
    assertTrue(times > 1.5, "times " + times);
  }

  @Test
  void villagesThatWereLeftOutAreNotCoveredAndWaitLongest() throws IOException {
    List<Integer> left = new ArrayList<>();
    effects.forEach(effect -> {
      if (effect.path("measure").asText("").equals("V03 V04")) {
        left.add(effect.path("area_codes").size());
      }
    });
    double missing = number("select denominator - numerator from observations where measure_id = 'V03'"
        + " and area_level = 'county' and period = '2026-05'");
    assertTrue(missing >= left.stream().mapToInt(Integer::intValue).sum(), left + " villages, but " + missing);
    assertTrue(number("select value from observations where measure_id = 'V04' and output = 'max' and"
        + " area_level = 'county' and period = '2026-05'") > 700, "never visited waits since the first visit");
  }

  private static JsonNode effect(String measure) {
    for (JsonNode effect : effects) {
      if (effect.path("measure").asText("").equals(measure)) {
        return effect;
      }
    }
    throw new AssertionError("nothing planted for " + measure);
  }

  private static double perMille(String measure, String where) throws IOException {
    String kind = measure.equals("D16") ? "quarter" : "month";
    return number("select 1000 * sum(numerator) / sum(denominator) from observations where measure_id = '" + measure
        + "' and output = 'value' and dimension = '' and period_kind = '" + kind + "' and numerator is not null"
        + " and period_start < date '2026-06-01' and " + where);
  }

  private static double number(String sql) throws IOException {
    return Double.parseDouble(ask(sql).get(0));
  }

  private static List<String> ask(String sql) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(answer, true, StandardCharsets.UTF_8);
    assertTrue(query.print(sql, out, out), () -> answer.toString(StandardCharsets.UTF_8));
    return answer.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }
}
