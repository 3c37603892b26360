package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.doorstep.Postgres;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of a county whose petitions stand in a PostgreSQL database. */
class DatabaseSourceTest {
  private static final String MAPPING = SmallCounty.PETITION_MAPPING.replace("name: petitions", "name: petition-base")
      .replace("files: \"petitions/*.csv\"\n", "").replace("format: csv", """
          format: jdbc
          database: petitions
          table: petition
          watermark: changed""");
  private static final String SETTINGS = """
      agency: {name_zh: 局, name_en: Service}
      county: {name_zh: 县, name_en: County, code: "99"}
      languages: [zh-CN, en]
      sources: [areas, petition-base]
      databases: {%s: {url: "%s", user: clerk}}
      """;

  @TempDir private Path dir;

  @Test
  void eachNightReadsWhatIsNewAndAServerThatIsAwayStopsNothingElse() throws Exception {
    SmallCounty county = new SmallCounty(dir).mapping(MAPPING);
    try (Postgres postgres = Postgres.start()) {
      county.put("doorstep.yaml", SETTINGS.formatted("petitions", postgres.url()));
      postgres.execute("create table petition (number text, accepted date, area text, channel text, path text,"
          + " status text, replied date, who text, changed timestamp)");
      postgres.execute("insert into petition values"
          + " ('P1', '2026-01-05', '990101', 'call', 'residual', 'accepted', null, 'Zhang', '2026-01-05'),"
          + " ('P2', '2026-01-06', '999999', 'call', 'residual', 'accepted', null, 'Li', '2026-01-06')");
      assertEquals(Outcome.PUBLISHED, county.night("2026-01-31"), county.said());
      assertEquals("2 = 1 + 1 + 0 {unknown-area=1}", county.input("database/petition-base/000001.csv"));
      assertEquals("rwx------", PosixFilePermissions.toString(
          Files.getPosixFilePermissions(county.home().inbox().resolve("database"))));

      postgres.execute("update petition set status = 'closed', replied = '2026-01-20', changed = '2026-02-01 10:00:00'"
          + " where number = 'P1'");
      assertEquals(Outcome.PUBLISHED, county.night("2026-02-28"), county.said());
      assertEquals("1 = 1 + 0 + 0 {}", county.input("database/petition-base/000002.csv"));
      assertEquals(List.of("P1,closed,2026-01-20"), county.ask("select matter_id, status, replied_on from petition"));
    }
    assertEquals(Outcome.SOURCE_UNREADABLE, county.night("2026-03-31"));
    assertEquals(1, county.said().lines().filter(line -> line.startsWith(
        "Not read: petition-base: the database jdbc:postgresql://127.0.0.1:")).count(), county.said());
    assertEquals("2026-03-31", county.edition().businessDate());
  }

  @Test
  void aDatabaseThatTheSettingsDoNotNameIsAFaultOfTheSettings() throws Exception {
    SmallCounty county = new SmallCounty(dir).mapping(MAPPING);
    county.put("doorstep.yaml", SETTINGS.formatted("others", "jdbc:postgresql://db/others"));
    assertEquals(List.of("source petition-base reads the database 'petitions'; expected one of databases in "
        + "doorstep.yaml, [others]"), assertThrows(SettingsFault.class, () -> county.night("2026-01-31")).faults());
  }
}
