package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.RealData;
import org.doorstep.peer.SameRecords;
import org.doorstep.source.ChicagoInspectionsTest;
import org.doorstep.source.RealRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole nights over real exports of visits and of projects, each with an area tree of its own codes, matched against
 * the figures of independent plain programs and, in every measure, against the second engine.
 */
class RealVisitsAndProjectsTest {
  @TempDir private Path dir;

  @Test
  void theRecordsOfVisitsGiveEveryFigure() throws Exception {
    String file = "visits/chicago_inspections_2014.csv";
    StringBuilder areas = new StringBuilder("code,name,level,parent\n99,City,county,\n9901,All,township,99\n");
    for (String licence : RealRows.texts("chicago-inspections", file, "licensenumber")) {
      areas.append("L%1$s,Licence %1$s,village,9901\n".formatted(licence));
    }
    SmallCounty city = night("chicago-inspections", file, areas.toString(), "2014-12-31");
    assertEquals("4219 = 4219 + 0 + 0 {}", city.input(file));
    Map<String, String> questions = new HashMap<>(ChicagoInspectionsTest.questions("visit"));
    questions.remove("purposes"); // free text, which no question may read
    RealData.hold(RealData.facts("chicago_garrison_2014"), questions, city::ask, "purposes");
    assertEquals(List.of("4219.0"), city.ask("select denominator from observations"
        + " where measure_id = 'V07' and area_code = '99' and period_kind = 'year'"));
    assertEquals(List.of("V03", "V04", "V07", "V08", "V09", "V15", "V16"),
        SameRecords.hold(city.home(), city.project(), dir.resolve("peer")));
  }

  @Test
  void theRecordsOfProjectsGiveEveryFigureOfTheLastRowOfEach() throws Exception {
    String file = "projects/dpwh_flood_control_2025.csv.gz";
    StringBuilder areas = new StringBuilder("code,name,level,parent\n99,Country,county,\n");
    RealRows.codes("dpwh-flood-control", "area_code").forEach((text, code) -> {
      String region = code.substring(0, code.indexOf('-'));
      areas.append("%s,%s,township,99\n%s,%s,village,%s\n".formatted(
          region, text.substring(0, text.indexOf('/')), code, code, region));
    });
    SmallCounty country = night("dpwh-flood-control", file, areas.toString(), "2025-05-31");
    assertEquals("9855 = 9855 + 0 + 0 {}", country.input(file));
    RealData.hold(RealData.facts("dpwh_flood_control_2025").path("per_id"), Map.of(
        "ids", "select count(*) from project",
        "cost_numeric", "select count_if(allocated_fen > 0) from project",
        "cost_not_numeric", "select count_if(allocated_fen = 0) from project",
        "cost_sum", "select cast(sum(allocated_fen) as decimal(20)) / 100 from project",
        "per_region_top5", "select region.name_zh, count(*) n from project join area province using (area_code)"
            + " join area region on region.area_code = province.parent_code group by 1 order by n desc limit 5",
        "completed_per_year", "select year(planned_finish_on) y, count(*) from project group by 1 order by 1"),
        country::ask, "version_rule");
    assertEquals(country.ask("select region.name_zh, count(*) from project join area province using (area_code)"
            + " join area region on region.area_code = province.parent_code group by 1 order by 1"),
        country.ask("select name_zh, cast(sum(denominator) as bigint) from observations join area using (area_code)"
            + " where measure_id = 'J03' and level = 'township' and period_kind = 'year' group by 1 order by 1"));
    assertEquals(List.of("J03"), SameRecords.hold(country.home(), country.project(), dir.resolve("peer")));
  }

  private SmallCounty night(String source, String file, String areas, String businessDate) throws Exception {
    SmallCounty county = new SmallCounty(dir).put("inbox/areas.csv", areas).settings("areas", source)
        .mapping(SmallCounty.AREA_MAPPING.replace("2020-01-01", "2000-01-01"));
    Path target = county.home().inbox().resolve(file);
    Files.createDirectories(target.getParent());
    Files.copy(RealData.export(file), target, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(Outcome.PUBLISHED, county.night(businessDate), county.said());
    return county;
  }
}
