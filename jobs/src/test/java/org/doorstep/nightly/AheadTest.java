package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edition says of the days ahead: what falls due, and which villages wait. */
class AheadTest {

  /** Due 60 days after acceptance, arbitration 45: all on 2026-03-06 but P9, due in April, and P2, due on the day. */
  private static final String PETITIONS = """
      P1,2026-01-05,990101,call,residual,replied,2026-03-02,,2026-03-02
      P2,2026-01-02,990101,call,residual,accepted,,,2026-01-02
      P3,2026-01-05,990102,call,residual,accepted,,,2026-01-05
      P5,2026-01-20,990201,letter,arbitration,accepted,,,2026-01-20
      P7,2026-01-05,990201,call,residual,duplicate,,,2026-01-09
      P8,2026-01-05,990201,call,residual,replied,2026-01-15,,2026-01-15
      P9,2026-02-02,990201,call,residual,accepted,,,2026-02-02
      """;
  private static final String VISIT_MAPPING = """
      name: visits
      record: visit
      files: "visits.csv"
      format: csv
      encoding: UTF-8
      dates: ["yyyy-MM-dd"]
      timestamps: ["yyyy-MM-dd"]
      fields:
        visit_id: {column: number}
        visited_on: {column: day}
        area_code: {column: area}
        unit_code: {constant: U01}
        purpose: {constant: help}
        notice: {constant: same-day}
        received_by_host: {constant: "false"}
        official_key: {constant: O1}
        officials: {constant: 1}
        households_met: {column: met}
        issues_found: {constant: 0}
        finding_recorded: {constant: "false"}
        forms_asked: {constant: 0}
        host_minutes: {constant: 0}
        entered_on: {column: day}
        updated_at: {column: day}
      """;

  @TempDir private static Path dir;
  private static SmallCounty county;

  @BeforeAll
  static void oneNight() throws Exception {
    county = new SmallCounty(dir, "X06", "V04").petitions("2026", PETITIONS).mapping(VISIT_MAPPING)
        .settings("areas", "petitions", "visits").put("inbox/visits.csv", """
            number,day,area,met
            A,2026-01-03,990101,2
            B,2026-02-01,990101,1
            C,2026-02-20,990102,0
            D,2026-03-03,990201,1
            """);
    assertEquals(Outcome.PUBLISHED, county.night("2026-03-03"), county.said());
  }

  @Test
  void whatFallsDueIsCountedWithWhatIsDoneOfIt() throws Exception {
    assertEquals(List.of("99,,4,2", "99,arbitration,1,0", "99,residual,3,2", "9901,,2,1", "9902,,2,1"), county.ask("""
        select area_code, dimension_value, due, met from due_ahead
        where measure_id = 'X06' order by area_code, dimension_value"""));
    assertEquals(List.of("2026-03-04,2026-03-10"), county.ask("select distinct from_on, until_on from due_ahead"));
  }

  @Test
  void aVillageWaitsSinceItsLastValidVisitOrElseTheFirstOnRecord() throws Exception {
    assertEquals(List.of("990101,30,2026-02-01", "990102,59,", "990201,0,2026-03-03"),
        county.ask("select area_code, wait_days, last_visit_on from village_waits order by area_code"));
  }

  @Test
  void aVisitThatItsFileNoLongerHoldsEndsNoWait(@TempDir Path other) throws Exception {
    SmallCounty later = new SmallCounty(other, "V04").mapping(VISIT_MAPPING).settings("areas", "visits")
        .put("inbox/visits.csv", "number,day,area,met\nA,2026-01-03,990101,2\nB,2026-02-01,990101,1\n");
    assertEquals(Outcome.PUBLISHED, later.night("2026-03-02"), later.said());
    later.put("inbox/visits.csv", "number,day,area,met\nA,2026-01-03,990101,2\n");
    assertEquals(Outcome.PUBLISHED, later.night("2026-03-03"), later.said());
    assertEquals(List.of("990101,59,2026-01-03"),
        later.ask("select area_code, wait_days, last_visit_on from village_waits where area_code = '990101'"));
  }
}
