package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.RealData;
import org.doorstep.peer.OpenProject;
import org.doorstep.peer.SameRecords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole night over a city's real export of 74,401 requests, matched against the figures that independent plain
 * programs computed from the same file and, in every measure, against the second engine.
 */
class RealDataTest {

  private static final String FILE = "petitions/chicago_sanitation_311.csv.gz";
  private static final Map<String, String> LAYERS =
      Map.of("all_ids", "true", "without_status_Dup", "status <> 'duplicate'");

  @TempDir private static Path dir;
  private static SmallCounty county;
  private static JsonNode raw;
  private static JsonNode perId;
  private static Outcome outcome;

  @BeforeAll
  static void aNightOverTheExport() throws Exception {
    Path export = RealData.export(FILE);
    JsonNode facts = RealData.facts("chicago_sanitation_311");
    raw = facts.path("raw");
    perId = facts.path("per_id");
    county = new SmallCounty(dir.resolve("home"), OpenProject.in(dir.resolve("project")))
        .put("inbox/areas.csv", wards()).settings("areas", "chicago-311");
    Files.createDirectories(county.home().inbox().resolve("petitions"));
    Files.copy(export, county.home().inbox().resolve(FILE));
    outcome = county.night("2015-01-01");
  }

  private static String wards() {
    StringBuilder areas = new StringBuilder("code,name,level,parent\n311,City,county,\n");
    for (int ward = 0; ward <= 50; ward++) {
      areas.append("311-W%d,Ward %d,township,311\n".formatted(ward, ward));
    }
    return areas.toString();
  }

  @Test
  void everyRowIsReadAndRepeatedIdsAreKeptOnce() throws Exception {
    assertEquals(Outcome.PUBLISHED, outcome, county.said());
    long rows = raw.path("rows").asLong();
    assertEquals("%d = %d + 0 + 0 {}".formatted(rows, rows), county.input(FILE));
    JsonNode run = JsonMapper.builder().build().readTree(county.lastRun().toFile());
    long kept = 0;
    long repeated = 0;
    for (JsonNode count : run.path("rows")) {
      if (count.path("file").asText().equals(FILE)) {
        boolean isNew = count.path("disposition").asText().equals("INSERTED");
        kept += isNew ? count.path("rows").asLong() : 0;
        repeated += isNew ? 0 : count.path("rows").asLong();
      }
    }
    assertEquals(raw.path("distinct_ids").asLong(), kept);
    assertEquals(raw.path("rows_beyond_first_per_id").asLong(), repeated);
  }

  @Test
  void theRecordsGiveTheFiguresOfBothLayers() throws Exception {
    for (String layer : LAYERS.keySet()) {
      String petitions = "from petition where " + LAYERS.get(layer);
      JsonNode facts = perId.path(layer);
      String openAt = "select day, (select count(*) " + petitions + " and received_on < day and (closed_on is null or"
          + " closed_on >= day)) from values " + days(facts.path("open_at_start_of")) + " as t(day) order by day";
      RealData.hold(facts, Map.of(
          "ids", "select count(*) " + petitions,
          "closed", "select count(closed_on) " + petitions,
          "open", "select count(*) - count(closed_on) " + petitions,
          "days_closed_only", "select stack(3, 'median_type7', percentile(d, 0.5), 'p90_type7',"
              + " percentile(d, 0.9), 'mean', round(avg(d), 4))"
              + " from (select datediff(closed_on, received_on) as d " + petitions + ")",
          "opened_per_month_2013", monthly("received_on", petitions),
          "closed_per_month_2013", monthly("closed_on", petitions),
          "opened_per_year", "select year(received_on) y, count(*) " + petitions + " group by 1 order by 1",
          "open_at_start_of", openAt,
          "by_ward_top5", "select substr(area_code, 6), count(*) n " + petitions
              + " group by 1 order by n desc limit 5"),
          county::ask);
    }
  }

  @Test
  void theMattersOfTheMeasuresAreTheRequestsThatAreNoDuplicates() throws Exception {
    String matters = " from observations where measure_id = 'X01' and output = 'matters' and dimension = ''";
    String county = matters + " and area_code = '311' and period_kind = ";
    RealData.hold(perId.path("without_status_Dup"), Map.of(
        "ids", "select sum(numerator)" + county + "'year'",
        "opened_per_month_2013", "select period, numerator" + county + "'month' and period like '2013%' order by 1",
        "opened_per_year", "select period, numerator" + county + "'year' and numerator > 0 order by 1",
        "by_ward_top5", "select substr(area_code, 6), sum(numerator) n" + matters + " and area_code <> '311'"
            + " and period_kind = 'year' group by 1 order by n desc limit 5"),
        RealDataTest.county::ask,
        "closed", "open", "days_closed_only", "closed_per_month_2013", "open_at_start_of");
  }

  @Test
  void handlingTimeOf2013IsThatOfTheSurvivalCurve() throws Exception {
    JsonNode facts = perId.path("kaplan_meier_2013_cohort_as_of_2015_01_01_without_Dup");
    double n = facts.path("n").asDouble();
    double events = facts.path("events").asDouble();
    assertEquals(List.of("median,%s,%s,%s".formatted(events, n, facts.path("median_days").asDouble()),
        "p90,%s,%s,%s".formatted(events, n, facts.path("p90_days").asDouble())), county.ask("""
            select output, numerator, denominator, value from observations where measure_id = 'X09'
              and area_code = '311' and period = '2013' and dimension = '' order by output"""));
    List<String> shares = new ArrayList<>();
    facts.path("still_open_share_at_7_14_30_days").forEach(share -> shares.add(share.asText()));
    assertEquals(shares, county.ask("""
        select round(survival, 6) from survival_steps where measure_id = 'X09' and area_code = '311'
          and period = '2013' and dimension = '' and day in (7, 14, 30) order by day"""));
  }

  @Test
  void bothEnginesCountTheSameInEveryMeasure() throws Exception {
    assertEquals(List.of("X01", "X02", "X03", "X05", "X06", "X06b", "X07", "X08", "X09", "X10", "X11", "X13", "X15",
        "X21", "X23", "X26"), SameRecords.hold(county.home(), county.project(), dir.resolve("peer")));
  }

  private static String monthly(String day, String petitions) {
    return "select substr(" + day + ", 1, 7) as month, count(*) " + petitions + " and year(" + day
        + ") = 2013 group by 1 order by 1";
  }

  private static String days(JsonNode facts) {
    List<String> days = new ArrayList<>();
    facts.fieldNames().forEachRemaining(day -> days.add("(date'" + day + "')"));
    return String.join(", ", days);
  }
}
