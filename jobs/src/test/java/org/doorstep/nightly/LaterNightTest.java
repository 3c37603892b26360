package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.source.Inbox;
import org.doorstep.table.Engine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second night brings what changed; its edition is the one that a single night over all files makes, after the same
 * figures were released.
 */
class LaterNightTest {

  /** The columns: number, accepted, area, channel, path, status, replied, who, changed. */
  private static final String FIRST = """
      P1,2026-01-05,990101,call,residual,replied,2026-03-06,,2026-03-06
      P2,2026-01-05,990101,call,residual,accepted,,,2026-01-05
      P3,2026-01-05,990201,call,residual,accepted,,,2026-01-05
      """;
  private static final String AHEAD = "P0,2026-04-01,990102,call,residual,accepted,,,2026-04-01\n";
  private static final String MISTYPED = """
      P8,1900-01-01,990102,call,residual,accepted,,,2026-01-05
      P9,2099-12-31,990102,call,residual,accepted,,,2026-01-05
      """;
  private static final String CORRECTIONS = """
      P1,2026-01-05,990101,call,residual,accepted,,,2026-01-05
      P2,2026-01-05,990201,call,residual,replied,2026-02-05,,2026-04-10
      """;
  private static final String LATE = "P4,2026-01-06,990102,call,residual,replied,2026-05-04,,2026-05-04\n";
  private static final String ON_TIME_IN_MARCH = """
      select area_code, numerator, denominator from observations
      where measure_id = 'X06' and period = '2026-03' and dimension = '' order by area_code""";

  @TempDir private static Path dir;
  private static SmallCounty county;
  private static Manifest first;
  private static List<String> marchAtFirst;
  private static String aheadAtFirst;
  private static String saidAtSecond;

  @BeforeAll
  static void twoNights() throws Exception {
    county = new SmallCounty(dir.resolve("two")).petitions("0-ahead", AHEAD).petitions("0-mistyped", MISTYPED)
        .petitions("1-first", FIRST);
    county.night("2026-03-31");
    aheadAtFirst = county.input("petitions/0-ahead.csv");
    first = county.edition();
    marchAtFirst = county.ask(ON_TIME_IN_MARCH);
    second(county);
    county.night("2026-05-31");
    saidAtSecond = county.said();
  }

  private static SmallCounty second(SmallCounty county) throws Exception {
    return county.petitions("2-corrections", CORRECTIONS).petitions("3-late", LATE)
        .petitions("4-first-again", FIRST);
  }

  @Test
  void aNewerVersionReplacesAnOlderOneNeverDoesAndACopyAddsNothing() throws Exception {
    assertTrue(saidAtSecond.contains("Read 7 rows of 4 files: 2 new, 1 corrected, 2 unchanged, 2 superseded"),
        saidAtSecond);
    assertEquals(List.of("P0,990102,", "P1,990101,2026-03-06", "P2,990201,2026-02-05", "P3,990201,",
        "P4,990102,2026-05-04"),
        county.ask("select matter_id, area_code, replied_on from petition order by matter_id"));
  }

  @Test
  void aRowDatedAfterTheBusinessDateWaitsForItsDay() throws Exception {
    assertEquals("1 = 0 + 1 + 0 {after-business-date=1}", aheadAtFirst);
    assertEquals("1 = 1 + 0 + 0 {}", county.input("petitions/0-ahead.csv"));
  }

  @Test
  void aFileWithDatesThatNoNightWillBringIsNotReadAgain() throws Exception {
    assertEquals("2 = 0 + 2 + 0 {implausible-date=2}", county.input("petitions/0-mistyped.csv"));
    assertTrue(saidAtSecond.contains(" of 4 files"), saidAtSecond);
  }

  @Test
  void aCorrectionMovesAndALateArrivalCountsInItsOwnPeriod() throws Exception {
    assertEquals(List.of("99,1.0,3.0", "9901,1.0,2.0", "9902,0.0,1.0"), marchAtFirst);
    assertEquals(List.of("99,2.0,4.0", "9901,1.0,2.0", "9902,1.0,2.0"), county.ask(ON_TIME_IN_MARCH));
  }

  @Test
  void theEditionIsThatOfOneNightOverAllFilesAfterTheSameFiguresWereReleased() throws Exception {
    SmallCounty full = second(new SmallCounty(dir.resolve("full"))
        .petitions("0-ahead", AHEAD).petitions("0-mistyped", MISTYPED).petitions("1-first", FIRST))
        .released(county, first);
    full.night("2026-05-31");
    assertTrue(full.said().contains("Read 18 rows of 7 files"), full.said());
    assertEquals(full.edition().contentHash(), county.edition().contentHash());
  }

  @Test
  void aFinalFigureThatALateRecordChangesIsRestatedWithItsFirstFigureAndCause() throws Exception {
    assertEquals(List.of("99,3.0,4.0,source-change,2026-03-31,2026-05-31",
        "9902,1.0,2.0,source-change,2026-03-31,2026-05-31"),
        county.ask("""
            select area_code, first_value, value, cause, first_released_on, restated_on from restatements
            where measure_id = 'X01' and output = 'matters' and period = '2026-01' and dimension = ''
            order by area_code"""));
  }

  @Test
  void aFileSentAgainUnderAnotherNameLeavesTheTableAndItsFilesAsTheyWere() throws Exception {
    SmallCounty again = new SmallCounty(dir.resolve("again")).petitions("1-first", FIRST);
    again.night("2026-03-31");
    Manifest before = again.edition();
    List<String> files = dataFiles(again);
    again.petitions("2-first-again", FIRST).night("2026-03-31");
    assertTrue(again.said().contains("0 new, 0 corrected, 3 unchanged"), again.said());
    assertEquals(before.tables(), again.edition().tables());
    assertEquals(files, dataFiles(again));
  }

  private static List<String> dataFiles(SmallCounty county) throws Exception {
    try (var files = Files.walk(county.home().warehouse())) {
      return files.map(Path::toString).filter(name -> name.endsWith(".parquet")).sorted().toList();
    }
  }

  @Test
  void aNightKilledBeforePublishingLeavesNothingBehind() throws Exception {
    Manifest before = county.edition();
    county.petitions("5-stray", "P5,2026-01-05,990101,call,residual,accepted,,,2026-01-05\n");
    killedNight();
    assertEquals(List.of("5"), county.newReader().ask("select count(*) from petition"));
    Files.delete(county.home().inbox().resolve("petitions/5-stray.csv"));
    county.night("2026-05-31");
    assertEquals(before.contentHash(), county.edition().contentHash());
    assertEquals(before.tables(), county.edition().tables());
  }

  /** Reads, upserts and counts as a night does, and stops there. */
  private static void killedNight() throws Exception {
    Declarations declarations = Declarations.read(county.home(), county.project());
    Optional<Manifest> last = new Editions(county.home().published()).current();
    Since since = new Since(last, LocalDate.parse("2026-05-31"), new Quarantine(county.home().quarantine()), false);
    Delivery delivery = Delivery.of(Inbox.list(county.home().inbox(), declarations.mappings()),
        SeenFiles.read(county.home().seenFiles()), declarations, since, List.of());
    Stages stages = new Stages(county.home(), declarations, since, delivery,
        KeyFile.open(county.home(), last.map(Manifest::keyFingerprint)),
        Engine.start(county.home().warehouse(), 0), new Progress(quiet(), 2));
    assertEquals(1, stages.read().counts().size());
    stages.count();
  }

  private static PrintStream quiet() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }
}
