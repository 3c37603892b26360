package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.doorstep.publish.Checksums;
import org.doorstep.publish.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night over one file of petitions, and the same night again; figures that a clerk can check by hand. */
class FirstNightTest {

  /** Due 60 days after acceptance, arbitration 45; 2026-03-06 is a Friday and 2026-03-07 the Saturday after it. */
  private static final String PETITIONS = """
      P1,2026-01-05,990101,call,residual,replied,2026-03-06,Li,2026-03-06
      P2,2026-01-05,990101,call,residual,replied,2026-03-07,Wu,2026-03-07
      P3,2026-01-05,990102,call,residual,accepted,,Li,2026-01-05
      P4,2026-01-06,990102,letter,residual,replied,2026-03-09,,2026-03-09
      P5,2026-01-20,990102,letter,arbitration,replied,2026-03-06,,2026-03-06
      P6,2026-01-20,9901,letter,arbitration,replied,2026-03-09,,2026-03-09
      P7,2026-01-05,990201,call,residual,duplicate,2026-01-09,,2026-01-09
      P8,2026-01-05,990201,call,residual,replied,2026-01-15,,2026-01-15
      P1,2026-01-05,990101,call,residual,replied,2026-03-06,Li,2026-03-06
      P2,2026-01-05,990101,call,residual,accepted,,Wu,2026-01-05
      P9,2026-01-05,990999,call,residual,accepted,,,2026-01-05
      """;

  @TempDir private static Path dir;
  private static SmallCounty county;
  private static Outcome outcome;
  private static String said;

  @BeforeAll
  static void oneNight() throws Exception {
    county = county("one");
    outcome = county.night("2026-05-31");
    said = county.said();
  }

  private static SmallCounty county(String name) throws IOException {
    return new SmallCounty(dir.resolve(name)).petitions("2026", PETITIONS).put("registers/flags.csv", """
        finding_id,outcome,decided_by,decided_on,reason_zh,reason_en
        X06.value.9901.2026-03.funnel,confirmed,office,2026-04-20,属实,true
        X06.value.9902.2026-03.funnel,refuted,office,2026-04-20,误报,false
        X03.value.9902.2026-03.funnel,confirmed,office,2026-04-21,属实,true
        """);
  }

  @Test
  void everyRowThatWasReadHasOneEnd() throws IOException {
    assertEquals(Outcome.PUBLISHED, outcome, said);
    assertEquals("11 = 10 + 1 + 0 {unknown-area=1}", county.input("petitions/2026.csv"));
    assertEquals("6 = 6 + 0 + 0 {}", county.input("areas.csv"));
    assertTrue(said.contains(
        "Read 17 rows of 2 files: 14 new, 0 corrected, 1 unchanged, 1 superseded, 1 set aside, 0 refused"), said);
  }

  @Test
  void closedOnTimeCountsTheMattersThatFellDueInMarch() throws IOException {
    assertEquals(List.of(
        "99,,4.0,7.0,0.5714",
        "99,arbitration,1.0,2.0,0.5",
        "99,residual,3.0,5.0,0.6",
        "9901,,3.0,6.0,0.5",
        "9901,arbitration,1.0,2.0,0.5",
        "9901,residual,2.0,4.0,0.5",
        "9902,,1.0,1.0,1.0",
        "9902,residual,1.0,1.0,1.0"),
        county.ask("""
            select area_code, dimension_value, numerator, denominator, round(value, 4) from observations
            where measure_id = 'X06' and period_kind = 'month' order by area_code, dimension_value"""));
  }

  @Test
  void handlingTimeOfTheMattersOfJanuaryCountsTheOneThatStillRuns() throws IOException {
    assertEquals(List.of("median,6.0,7.0,60.0,", "p90,6.0,7.0,,not-reached"), county.ask("""
        select output, numerator, denominator, value, mark from observations
        where measure_id = 'X09' and period = '2026-01' and area_code = '99' and dimension = '' order by output"""));
    assertEquals(List.of("10,7,1,0", "45,6,1,0", "48,5,1,0", "60,4,1,0", "61,3,1,0", "62,2,1,0", "146,1,0,1"),
        county.ask("""
            select day, at_risk, events, censored from survival_steps
            where measure_id = 'X09' and period = '2026-01' and day > 0 order by day"""));
  }

  @Test
  void theRecordsAreThoseOfThePinnedSnapshotWithoutNamesAndTexts() throws IOException {
    assertEquals(List.of("8,2026-03-07,2,false"), county.ask("""
        select count(*), max(replied_on) filter (where matter_id = 'P2'), count(distinct petitioner_key),
          bool_or(petitioner_key in ('Li', 'Wu'))
        from petition"""));
  }

  @Test
  void theManifestSaysWhatTheEditionWasMadeFrom() throws IOException {
    Manifest edition = county.edition();
    assertEquals("2026-05-31", edition.businessDate());
    assertEquals("2026-01", edition.firstPeriod());
    assertEquals("2026-05-31-" + edition.contentHash().substring(0, 8), edition.edition());
    assertEquals(Checksums.sha256(county.home().inbox().resolve("petitions/2026.csv")),
        edition.inputs().get(1).sha256());
    assertEquals(List.of("area", "cells", "petition"), List.copyOf(edition.tables().keySet()));
    assertEquals(List.of("unknown-area,1"), county.ask("select reason, rows from set_aside"));
  }

  /** A county of five months has nothing to judge by yet: the night says so, and what people found of flags. */
  @Test
  void theRunSaysHowManyTestsWereMadeAndHowManyFlagsWereFalse() throws IOException {
    Manifest.Tests tests = county.edition().findings();
    assertEquals("0 0 2 1 0.333", String.join(" ", "" + tests.made(), "" + tests.standing(), "" + tests.confirmed(),
        "" + tests.refuted(), "" + tests.falseDiscoveryRate()));
    assertTrue(said.contains("Findings: 0 tests, %,d figures that cannot".formatted(tests.cannotTell())), said);
    assertTrue(said.contains("2 were confirmed and 1 refuted: 33 % false"), said);
    assertTrue(Files.readString(county.lastRun()).contains("\"false_discovery_rate\" : 0.333"));
    assertEquals(List.of("0," + tests.cannotTell()), county.ask("select sum(tests), sum(cannot_tell) from families"));
    assertEquals(List.of("3"), county.ask("select count(*) from flags"));
  }

  /** Every observation that a finding names is in the edition, and no hidden one shows through. */
  @Test
  void findingsNameTheObservationsTheyRestOn() throws IOException {
    assertEquals(List.of("0"), county.ask("""
        select count(*) from (
          select split(observations, '[.]') as named from findings
          where observations <> '' and method in ('laney-p', 'laney-u', 'xmr')) f
        left join observations o on o.measure_id = named[0] and o.output = named[1] and o.area_code = named[2]
          and o.period = element_at(split(named[3], '/'), -1) and o.dimension = ''
        where o.measure_id is null"""));
    assertEquals(List.of("0"), county.ask("""
        select count(*) from findings
        where verdict = 'suppressed' and (effect is not null or statistic is not null)"""));
  }

  @Test
  void theSameNightInAnotherHomeGivesTheSameBytes() throws Exception {
    SmallCounty other = county("other");
    other.night("2026-05-31");
    assertEquals(county.edition().contentHash(), other.edition().contentHash());
    assertEquals(files(county), files(other));
  }

  @Test
  void theSameNightAgainReadsNothingAndChangesNothing() throws Exception {
    Manifest before = county.edition();
    assertEquals(Outcome.PUBLISHED, county.night("2026-05-31"));
    assertTrue(county.said().contains("Read 0 rows of 0 files"), county.said());
    assertEquals(before.contentHash(), county.edition().contentHash());
    assertEquals(before.tables(), county.edition().tables());
    assertEquals("11 = 10 + 1 + 0 {unknown-area=1}", county.input("petitions/2026.csv"));
  }

  /** Whoever runs many nights in one process would run out of memory otherwise. */
  @Test
  void nothingThatANightKeptOutlivesIt() throws Exception {
    SmallCounty last = county("last");
    last.night("2026-05-31");
    assertTrue(((org.apache.spark.sql.classic.SparkSession) SparkSession.active()).sharedState().cacheManager()
        .isEmpty());
  }

  /** The Parquet files of the current edition and their checksums. */
  private static TreeMap<String, String> files(SmallCounty county) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    Path folder = county.home().published().resolve("editions").resolve(county.edition().edition());
    try (var list = Files.newDirectoryStream(folder, "*.parquet")) {
      for (Path file : list) {
        files.put(file.getFileName().toString(), Checksums.sha256(file));
      }
    }
    assertEquals(county.edition().datasets().size(), files.size());
    return files;
  }
}
