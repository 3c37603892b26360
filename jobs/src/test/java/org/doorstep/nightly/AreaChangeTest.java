package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county whose areas are renamed and merged keeps its sums, and what was merged goes on as its successor. */
class AreaChangeTest {

  private static final String MAPPING = """
      name: areas
      record: area
      files: "areas.csv"
      format: csv
      dates: ["yyyy-MM-dd"]
      fields:
        area_code: {column: code}
        name_zh: {column: name}
        level: {column: level}
        parent_code: {column: parent}
        kind: {constant: rural}
        is_remote: {constant: "false"}
        is_floating_cluster: {constant: "false"}
        valid_from: {column: from}
        valid_to: {column: to}
        successor_code: {column: successor}
      """;
  private static final String POPULATION = """
      name: residents
      record: population
      files: "residents.csv"
      format: csv
      fields:
        area_code: {column: code}
        year: {column: year}
        registered: {column: registered}
        floating: {column: floating}
        source_zh: {column: source}
      """;
  private static final String HEADER = "code,name,level,parent,from,to,successor\n";
  private static final String BEFORE = HEADER + """
      99,County,county,,2020-01-01,,
      9901,East,township,99,2020-01-01,,
      9902,West,township,99,2020-01-01,,
      990101,East Hill,village,9901,2020-01-01,,
      990102,East Lake,village,9901,2020-01-01,,
      990201,West Hill,village,9902,2020-01-01,,
      """;
  private static final String AFTER = HEADER + """
      99,County,county,,2020-01-01,,
      9901,East,township,99,2020-01-01,,
      9902,West,township,99,2020-01-01,2026-04-01,9901
      990101,East Hill,village,9901,2020-01-01,2026-04-01,
      990101,Hill,village,9901,2026-04-01,,
      990102,East Lake,village,9901,2020-01-01,2026-04-01,990101
      990201,West Hill,village,9902,2020-01-01,,
      """;
  private static final String ON_TIME = "select area_code, period, numerator, denominator from observations"
      + " where measure_id = 'X06' and period_kind = 'month' and dimension = '' and area_code %s '99'"
      + " order by period, area_code";

  @TempDir private Path dir;
  private SmallCounty county;

  @BeforeEach
  void aCountyWithMattersInBothTownships() throws Exception {
    county = new SmallCounty(dir, "X06").mapping(MAPPING).mapping(POPULATION)
        .settings("areas", "petitions", "residents").put("inbox/areas.csv", BEFORE)
        .put("inbox/residents.csv", "code,year,registered,floating,source\n990101,2025,900,50,old\n"
            + "990101,2026,1000,50,yearbook\n990102,2026,500,20,yearbook\n990201,2026,700,10,yearbook\n")
        .petitions("1", """
            P1,2026-01-05,990101,call,residual,replied,2026-03-06,,2026-03-06
            P2,2026-01-05,990102,call,residual,accepted,,,2026-01-05
            P3,2026-01-05,990201,call,residual,accepted,,,2026-01-05
            """);
  }

  @Test
  void theCountysSumsStayAndAMergedTownshipGoesOnAsItsSuccessor() throws Exception {
    county.night("2026-03-31");
    List<String> before = county.ask(ON_TIME.formatted("="));
    assertEquals(List.of("9901,2026-03,1.0,2.0", "9902,2026-03,0.0,1.0"), county.ask(ON_TIME.formatted("<>")));
    county.put("inbox/areas.csv", AFTER).petitions("2",
        "P4,2026-03-02,9902,call,residual,replied,2026-04-08,,2026-04-08\n").night("2026-05-31");
    assertEquals(before.get(0), county.ask(ON_TIME.formatted("=")).get(0));
    assertEquals(List.of("9901,2026-03,1.0,3.0", "9901,2026-05,1.0,1.0"), county.ask(ON_TIME.formatted("<>")),
        "a matter that still names the township that ended counts for the one that goes on");
    assertEquals(List.of("9901,boundary-change", "9902,boundary-change"),
        county.ask("select distinct area_code, cause from restatements order by 1"));
  }

  @Test
  void theEditionTellsWhatBecameOfEachAreaAndWhoLivesThereWithYearAndSource() throws Exception {
    county.put("inbox/areas.csv", AFTER).night("2026-05-31");
    assertEquals(List.of("99,County,,,,2200,80,2026,yearbook", "9901,East,99,,,2200,80,2026,yearbook",
        "9902,West,99,2026-04-01,9901,,,,", "990101,Hill,9901,,,1500,70,2026,yearbook",
        "990102,East Lake,9901,2026-04-01,990101,,,,", "990201,West Hill,9901,,,700,10,2026,yearbook"),
        county.ask("select area_code, name_zh, parent_code, ended_on, successor_code, registered, floating,"
            + " residents_year, residents_source_zh from areas order by length(area_code), area_code"));
  }

  @Test
  void aRegisterInACircleStopsTheNightWithOneMessage() throws Exception {
    county.put("inbox/areas.csv", AFTER.replace("9901,East,township,99,", "9901,East,township,990101,")
        .replace("99,County,county,,2020-01-01,,", "99,County,county,,2020-01-01,,\n99,County,county,,2024-01-01,,"));
    SettingsFault fault = assertThrows(SettingsFault.class, () -> county.night("2026-05-31"));
    assertEquals(List.of(
        "area register, 99 (areas.csv line 3), valid_to: two rows hold on 2024-01-01; let the row from 2020-01-01 end"
            + " on that day or before.",
        "area register, 9901 (areas.csv line 4), parent_code: the area comes back to itself by way of [9901, 990101];"
            + " break the circle."),
        fault.faults());
  }
}
