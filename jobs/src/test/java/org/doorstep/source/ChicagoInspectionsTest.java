package org.doorstep.source;

import java.io.IOException;
import java.util.Map;
import org.doorstep.RealData;
import org.doorstep.SparkTest;
import org.junit.jupiter.api.Test;

/** Every row of a city's real export of food inspections, read as visits, against the figures beside it. */
public class ChicagoInspectionsTest extends SparkTest {

  /** Questions that the rows and the records of visits answer alike. */
  public static Map<String, String> questions(String visits) {
    return Map.of(
        "rows", "select count(*) from " + visits,
        "officers", "select count(distinct official_key) from " + visits,
        "date_min", "select min(visited_on) from " + visits,
        "date_max", "select max(visited_on) from " + visits,
        "purposes", "select note, count(*) n from " + visits + " group by 1 order by n desc, 1",
        "visits_per_officer", RealData.distribution("count(*)", "from " + visits + " group by official_key"),
        "visits_per_officer_day",
            RealData.distribution("count(*)", "from " + visits + " group by official_key, visited_on"),
        "distinct_licences", "select count(distinct area_code) from " + visits,
        "per_month", "select date_format(visited_on, 'yyyy-MM') m, count(*) from " + visits + " group by 1 order by 1");
  }

  @Test
  void everyFigureOfTheRowsAsTheyStandIsMet() throws IOException {
    RealData.Question rows = RealRows.of(spark(), "chicago-inspections", "visits/chicago_inspections_2014.csv");
    RealData.hold(RealData.facts("chicago_garrison_2014"), questions("landed"), rows);
  }
}
