package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that cannot do all they should: what they say, and that nothing is lost. */
class TroubleTest {

  private static final String GOOD = "P1,2026-01-05,990101,call,residual,accepted,,,2026-01-05\n";
  private static final String ROW = "P%d,2026-01-05,%s,call,residual,accepted,,,2026-01-05\n";

  @TempDir private Path dir;

  @Test
  void filesThatCannotBeReadAreNamedAndTheOthersAreRead() throws Exception {
    SmallCounty county = new SmallCounty(dir).petitions("good", GOOD).petitions("header-only", "")
        .put("inbox/petitions/empty.csv", "")
        .put("inbox/petitions/renamed.csv",
            SmallCounty.PETITION_HEADER.replace("accepted", "taken") + GOOD.replace("P1", "P2"))
        .put("inbox/petitions/other-encoding.csv",
            SmallCounty.PETITION_HEADER + GOOD.replace("P1", "P3").replace("call", "电话").repeat(3),
            Charset.forName("GB18030"));
    Files.createDirectories(county.home().inbox().resolve("petitions/folder.csv"));

    assertEquals(Outcome.SOURCE_UNREADABLE, county.night("2026-05-31"));
    assertEquals(List.of(
        "Not read: petitions/empty.csv: is empty (0 bytes); expected at least a header; export it again",
        "Not read: petitions/folder.csv: is a folder or no plain file; a file is expected in its place",
        "Not read: petitions/other-encoding.csv: 3 of the first 3 rows hold bytes that do not fit the declared "
            + "encoding UTF-8; the file looks like GB18030",
        "Not read: petitions/renamed.csv: columns [accepted] are missing; the header has [number, taken, area, "
            + "channel, path, status, replied, who, changed]; correct the export or the mapping"),
        county.said().lines().filter(line -> line.startsWith("Not read")).toList());
    assertEquals("1 = 1 + 0 + 0 {}", county.input("petitions/good.csv"));
    assertEquals("0 = 0 + 0 + 0 {}", county.input("petitions/header-only.csv"));
    assertEquals(List.of("1 files hold no row, only a header or nothing: petitions/header-only.csv"),
        county.said().lines().filter(line -> line.contains("no row")).toList());

    Files.delete(county.home().inbox().resolve("petitions/folder.csv"));
    Files.delete(county.home().inbox().resolve("petitions/empty.csv"));
    county.petitions("renamed", GOOD.replace("P1", "P2"))
        .petitions("other-encoding", GOOD.replace("P1", "P3"));
    assertEquals(Outcome.PUBLISHED, county.night("2026-05-31"));
    assertEquals(List.of("P1", "P2", "P3"), county.ask("select matter_id from petition order by matter_id"));
  }

  @Test
  void anEmptyOrMissingInboxIsAMissingSource() throws Exception {
    SmallCounty county = new SmallCounty(dir);
    Files.delete(county.home().inbox().resolve("areas.csv"));
    assertEquals(Outcome.SOURCE_UNREADABLE, county.night("2026-05-31"));
    Files.delete(county.home().inbox());
    assertEquals(Outcome.SOURCE_UNREADABLE, county.night("2026-05-31"));
    assertTrue(county.said().contains("No file in " + county.home().inbox() + " matches a source of doorstep.yaml")
        && county.said().contains("the sources expect [areas.csv, petitions/*.csv]"), county.said());
    assertFalse(Files.exists(county.home().published()));
  }

  @Test
  void tooMuchSetAsideStopsBeforePublishingAndTheNextNightIsAsIfItHadNotBeen() throws Exception {
    SmallCounty county = new SmallCounty(dir.resolve("stopped")).petitions("good", GOOD);
    county.night("2026-05-30");
    Manifest before = county.edition();
    assertEquals(Outcome.TOO_MUCH_SET_ASIDE, county.petitions("more", rows("990999")).night("2026-05-31"));
    assertTrue(county.said().contains("Too much set aside: petitions/more.csv, 12 of 20 rows ({unknown-area=12}); "
        + "thresholds set_aside_percent allows 20 %"), county.said());
    assertEquals(before, county.edition());
    assertEquals(12, county.quarantine("petitions/more.csv").size());
    assertEquals(List.of("1"), county.ask("select count(*) from petition"));

    assertEquals(Outcome.PUBLISHED, county.petitions("more", rows("990102")).night("2026-05-31"));
    SmallCounty clean = new SmallCounty(dir.resolve("clean"))
        .petitions("good", GOOD).petitions("more", rows("990102")).released(county, before);
    clean.night("2026-05-31");
    assertEquals(clean.edition().contentHash(), county.edition().contentHash());
    assertEquals(List.of("2026-05-30", "2026-05-31"),
        new Editions(county.home().published()).all().stream().map(Manifest::businessDate).toList());
  }

  @Test
  void aSecondRunAtTheSameTimeDoesNothing() throws Exception {
    SmallCounty county = new SmallCounty(dir);
    try (NightLock held = NightLock.find(county.home().runs()).orElseThrow()) {
      assertEquals(Outcome.LOCKED, county.night("2026-05-31"));
    }
    assertTrue(county.said().startsWith("Another run holds the lock of " + dir + " (process "
        + ProcessHandle.current().pid() + ")"), county.said());
  }

  /** Twenty rows, twelve of them of this area. */
  private static String rows(String area) {
    StringBuilder rows = new StringBuilder();
    for (int i = 10; i < 30; i++) {
      rows.append(ROW.formatted(i, i < 22 ? area : "990101"));
    }
    return rows.toString();
  }
}
