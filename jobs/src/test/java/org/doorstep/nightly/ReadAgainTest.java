package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.doorstep.publish.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are read again bring what they say now and nothing else: a later night ends where a single one would. */
class ReadAgainTest {

  /** The columns: number, accepted, area, channel, path, status, replied, who, changed. */
  private static final String ROW = "%s,%s,%s,call,residual,accepted,,,%s\n";
  private static final String OTHER_MAPPING = SmallCounty.PETITION_MAPPING
      .replace("name: petitions", "name: moved").replace("petitions/*.csv", "moved.csv");
  private static final String CONTACT_MAPPING = """
      name: moved
      record: petition_contact
      files: "moved.csv"
      format: csv
      dates: ["yyyy-MM-dd"]
      timestamps: ["yyyy-MM-dd"]
      fields:
        contact_id: {column: number}
        matter_id: {column: number}
        contacted_on: {column: accepted}
        by: {constant: petitioner}
        kind: {constant: first}
        channel: {constant: call}
        updated_at: {column: changed}
      """;

  private static final String RECORDS = "select matter_id, area_code from petition order by matter_id";

  @TempDir private static Path dir;
  private static SmallCounty county;
  private static List<String> atFirst;
  private static List<String> atSecond;
  private static String saidAtSecond;
  private static Manifest released;

  @BeforeAll
  static void threeNights() throws Exception {
    county = first(county("three"));
    county.night("2026-03-31");
    atFirst = county.ask(RECORDS);
    second(county).night("2026-03-31");
    atSecond = county.ask(RECORDS);
    saidAtSecond = county.said();
    released = county.edition();
    third(county).night("2026-05-31");
  }

  private static SmallCounty county(String name) throws Exception {
    return new SmallCounty(dir.resolve(name), "X03", "X06", "X08").mapping(OTHER_MAPPING)
        .settings("areas", "petitions", "moved");
  }

  private static SmallCounty first(SmallCounty county) throws Exception {
    return county
        .petitions("a",
            row("KEPT", "9901", 2) + row("GONE", "9901", 2) + row("LOWER", "9901", 9) + row("TWICE", "9901", 3))
        .petitions("b", row("TIE", "9901", 2) + row("TWICE", "9902", 2) + row("LOWER", "9902", 8))
        .petitions("far", "FAR,2027-05-15,9901,call,residual,accepted,,,2026-01-05\n")
        .petitions("place", row("PLACE", "990102", 2))
        .petitions("z", row("TIE", "9901", 2) + row("CHANGED", "9901", 2))
        .put("inbox/moved.csv", SmallCounty.PETITION_HEADER + row("MOVED", "9901", 2));
  }

  /** Rows go from their file, one gets an older version, one comes by name between two files that say the same. */
  private static SmallCounty second(SmallCounty county) throws Exception {
    return county
        .petitions("a", row("KEPT", "9901", 2) + row("LOWER", "9901", 7))
        .petitions("c", row("TIE", "9902", 2)).petitions("d-header-only", "")
        .petitions("z", row("TIE", "9901", 2) + row("CHANGED", "9902", 2));
  }

  /** An area goes from the register, a file feeds another table, the year comes of a row that was too far away. */
  private static SmallCounty third(SmallCounty county) throws Exception {
    return county.mapping(CONTACT_MAPPING)
        .put("inbox/areas.csv", SmallCounty.AREAS.replace("990102,East Lake,village,9901\n", ""));
  }

  private static String row(String number, String area, int changed) {
    return ROW.formatted(number, "2026-01-05", area, "2026-01-1" + changed);
  }

  @Test
  void whatAFileNoLongerHoldsIsGoneAndTheOlderRowOfAnotherFileIsBack() {
    assertEquals(List.of("CHANGED,9901", "GONE,9901", "KEPT,9901", "LOWER,9901", "MOVED,9901", "PLACE,990102",
        "TIE,9901", "TWICE,9901"), atFirst);
    assertEquals(List.of("CHANGED,9902", "KEPT,9901", "LOWER,9902", "MOVED,9901", "PLACE,990102", "TIE,9901",
        "TWICE,9902"), atSecond);
    assertTrue(saidAtSecond.contains("Withdrawn: 1 records that their files no longer hold."), saidAtSecond);
  }

  @Test
  void aRowWithoutItsAreaIsSetAsideAndAFileThatFeedsAnotherTableLeavesTheFirst() throws Exception {
    assertEquals(List.of("CHANGED,9902", "KEPT,9901", "LOWER,9902", "TIE,9901", "TWICE,9902"), county.ask(RECORDS));
    assertEquals(List.of("MOVED"), county.ask("select contact_id from petition_contact"));
    assertEquals(List.of("after-business-date,1", "unknown-area,1"),
        county.ask("select reason, rows from set_aside order by reason"));
  }

  @Test
  void theEditionIsThatOfOneNightOverAllFilesAfterTheSameFiguresWereReleased() throws Exception {
    SmallCounty full = third(second(first(county("full")))).released(county, released);
    full.night("2026-05-31");
    assertEquals(full.edition().contentHash(), county.edition().contentHash());
  }
}
