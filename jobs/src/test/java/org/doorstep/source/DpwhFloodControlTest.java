package org.doorstep.source;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.Map;
import org.doorstep.RealData;
import org.doorstep.SparkTest;
import org.junit.jupiter.api.Test;

/** Every row of a real export of flood-control contracts, read as projects, against the figures beside it. */
class DpwhFloodControlTest extends SparkTest {
  private static final String TOP = " from text group by 1 order by n desc limit 5";
  private static final String COSTS = "from landed where allocated_fen > 0";
  private static final String AMOUNTS =
      " from (select contractor, try_cast(cost as decimal(20, 2)) as amount from text) where amount is not null";

  private static final Map<String, String> RAW = Map.ofEntries(
      entry("rows", "select count(*) from landed where _fault is null"),
      entry("distinct_project_ids", "select count(distinct project_id) from landed"),
      entry("distinct_contract_ids", "select count(distinct substring_index(name_zh, ' ', -1)) from landed"),
      entry("rows_beyond_first_per_project_id", "select count(*) - count(distinct project_id) from landed"),
      entry("rows_beyond_first_per_contract_id",
          "select count(*) - count(distinct substring_index(name_zh, ' ', -1)) from landed"),
      entry("start_unparsed", "select _raw from landed where approved_on is null"),
      entry("completion_unparsed", "select _raw from landed where planned_finish_on is null"),
      entry("start_range", "select explode(array(min(approved_on), max(approved_on))) from landed"),
      entry("completion_range", "select explode(array(min(planned_finish_on), max(planned_finish_on))) from landed"),
      entry("completed_before_started", "select count_if(planned_finish_on < approved_on) from landed"),
      entry("days_start_to_completion_excl_negative", RealData.distribution(
          "datediff(planned_finish_on, approved_on)", "from landed where planned_finish_on >= approved_on")),
      entry("cost_sum", "select cast(sum(allocated_fen) as decimal(20)) / 100 from landed"),
      entry("cost_non_numeric", "select cost, count(*) n from text where try_cast(cost as double) is null group by 1"
          + " order by n desc, 1 limit 5"),
      entry("cost", RealData.distribution("allocated_fen / 100", COSTS)),
      entry("regions_top5", "select region, count(*) n" + TOP),
      entry("types_top5", "select substring_index(name_zh, ', contract', 1), count(*) n from landed group by 1"
          + " order by n desc limit 5"),
      entry("contractors_top5", "select contractor, count(*) n" + TOP),
      entry("funding_years", "select budget_year, count(*) n from landed group by 1 order by n desc"),
      entry("joint_ventures(/)", "select count_if(contractor like '%/%') from text"),
      entry("completions_per_year",
          "select year(planned_finish_on) y, count(*) from landed group by 1 order by 1"),
      entry("completions_per_month_2023", "select date_format(planned_finish_on, 'yyyy-MM') m, count(*) from landed"
          + " where year(planned_finish_on) = 2023 group by 1 order by 1"),
      entry("funding_year_differs_from_start_year", "select count_if(budget_year <> year(approved_on)) from landed"),
      entry("lat_lng_swapped_or_outside_PH", "select count_if(cast(lat as double) not between 4 and 22"
          + " or cast(lng as double) not between 116 and 127) from text"),
      entry("contractors_by_cost_top5", "select contractor, sum(amount) n" + AMOUNTS
          + " group by 1 order by n desc limit 5"));

  @Test
  void everyFigureOfTheRowsAsTheyStandIsMet() throws IOException {
    RealData.Question rows =
        RealRows.of(spark(), "dpwh-flood-control", "projects/dpwh_flood_control_2025.csv.gz");
    RealData.hold(RealData.facts("dpwh_flood_control_2025").path("raw"), RAW, rows);
  }
}
