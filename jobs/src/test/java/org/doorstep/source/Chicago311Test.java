package org.doorstep.source;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.doorstep.RealData;
import org.doorstep.SparkTest;
import org.junit.jupiter.api.Test;

/** Every row of a city's real export of requests, repeated ids and all, against the figures beside it. */
class Chicago311Test extends SparkTest {
  private static final String DAYS = "datediff(closed_on, received_on)";
  private static final String AGES = RealData.distribution(DAYS, "from landed where closed_on is not null");
  private static final String ONCE = "from landed where status <> 'duplicate'";

  private static final Map<String, String> RAW = Map.ofEntries(
      entry("rows", "select count(*) from landed where _fault is null"),
      entry("distinct_ids", "select count(distinct matter_id) from landed"),
      entry("rows_beyond_first_per_id", "select count(*) - count(distinct matter_id) from landed"),
      entry("opened_min", "select cast(cast(min(received_on) as timestamp) as string) from landed"),
      entry("opened_max", "select cast(cast(max(received_on) as timestamp) as string) from landed"),
      entry("opened_unparsed_or_blank", "select count(*) - count(received_on) from landed"),
      entry("closed_date_present", "select count(closed_on) from landed"),
      entry("closed_date_absent", "select count(*) - count(closed_on) from landed"),
      entry("closed_min", "select cast(cast(min(closed_on) as timestamp) as string) from landed"),
      entry("closed_max", "select cast(cast(max(closed_on) as timestamp) as string) from landed"),
      entry("closed_before_opened", "select count_if(closed_on < received_on) from landed"),
      entry("closed_same_instant", "select count_if(closed_on = received_on) from landed"),
      entry("days_open_to_close_excl_negative", AGES + " where v >= 0"),
      entry("days_open_to_close_incl_negative", AGES),
      entry("calendar_days_open_to_close_excl_negative", AGES + " where v >= 0"),
      entry("topics_top5", "select summary, count(*) n from landed where summary is not null group by 1"
          + " order by n desc limit 5"),
      entry("status_counts", "select concat(if(closed_on is null, 'Open', 'Completed'), if(status = 'duplicate',"
          + " ' - Dup', '')) as words, count(*) n from landed group by 1 order by n desc"),
      entry("places_top5", "select substr(area_code, 6), count(*) n from landed group by 1 order by n desc limit 5"),
      entry("opened_per_year", "select year(received_on) y, count(*) from landed group by 1 order by 1"),
      entry("opened_per_month_2013", "select date_format(received_on, 'yyyy-MM') m, count(*) from landed"
          + " where year(received_on) = 2013 group by 1 order by 1"),
      entry("exact_duplicate_rows", "select count(*) - count(distinct _raw) from landed"),
      entry("completed_status_without_date", "select count_if(status = 'closed' and closed_on is null) from landed"),
      entry("open_status_with_date", "select count_if(status = 'accepted' and closed_on is not null) from landed"),
      entry("same_address_same_day_groups_ge2", "select count(*) from (select 1 from text"
          + " group by Street_Address, Creation_Date having count(*) >= 2)"),
      entry("closed_per_year", "select year(closed_on) y, count(*) from landed where closed_on is not null"
          + " group by 1 order by 1"));
  private static final Map<String, String> EXCLUDING_DUPLICATES = Map.of(
      "rows", "select count(*) " + ONCE,
      "distinct_ids", "select count(distinct matter_id) " + ONCE,
      "days", RealData.distribution(DAYS, ONCE + " and closed_on is not null"));

  @Test
  void everyFigureOfTheRowsAsTheyStandIsMet() throws IOException {
    RealData.Question rows = RealRows.of(spark(), "chicago-311", "petitions/chicago_sanitation_311.csv.gz");
    JsonNode raw = RealData.facts("chicago_sanitation_311").path("raw");
    RealData.hold(raw, RAW, rows, "open_at_start_of", "excluding_status_Dup");
    RealData.hold(raw.path("excluding_status_Dup"), EXCLUDING_DUPLICATES, rows);
    raw.path("open_at_start_of").fields().forEachRemaining(day -> assertEquals(List.of(day.getValue().asText()),
        spark().sql("select count_if(received_on < '%1$s' and (closed_on is null or closed_on >= '%1$s')) from landed"
            .formatted(day.getKey())).collectAsList().stream().map(row -> row.mkString()).toList(), day.getKey()));
  }
}
