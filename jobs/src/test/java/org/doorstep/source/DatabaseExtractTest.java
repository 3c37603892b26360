package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PostgreSQL database gives, file after file. */
class DatabaseExtractTest {
  private static final String NEEDS = """
      record: township_need
      format: jdbc
      database: office
      table: need
      watermark: changed
      time_zone: Asia/Shanghai
      fields:
        year: {column: year}
        area_code: {column: area}
        need_points: {column: points}
        published_on: {column: published}
        updated_at: {column: changed}
      """;

  private static Postgres postgres;
  @TempDir private Path dir;

  @BeforeAll
  static void start() throws Exception {
    postgres = Postgres.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (postgres != null) {
      postgres.close();
    }
  }

  @BeforeEach
  void fill() throws Exception {
    postgres.execute("drop table if exists need");
    postgres.execute("create table need (area text, year int, points numeric(8, 2), published date,"
        + " changed timestamptz, note text)");
    postgres.execute("insert into need values ('01', 2026, 5.00, '2026-01-05', '2026-05-30 16:00:00+00',"
        + " e'two\\nlines'),"
        + " ('02', 2026, 8.00, '2026-01-06', '2026-05-30 20:00:00.25+00', 'a \"word\", said')");
  }

  @Test
  void eachFileHoldsWhatCameAfterTheLast() throws Exception {
    Mapping mapping = Samples.mapping(dir, "needs", NEEDS);
    assertEquals(List.of("000001.csv"), fetch(mapping));
    assertEquals("""
        area,year,points,published,changed,note
        01,2026,5.00,2026-01-05,2026-05-31 00:00:00,"two
        lines"
        02,2026,8.00,2026-01-06,2026-05-31 04:00:00.250000,"a ""word"", said"
        """, text("000001.csv"));
    assertEquals(List.of("000001.csv"), fetch(mapping));

    // One row with the watermark that was the greatest, one later row, and a correction.
    postgres.execute("insert into need values ('03', 2026, 1, null, '2026-05-30 20:00:00.25+00', null),"
        + " ('04', 2026, 2, null, '2026-06-01 00:00:00+00', null)");
    postgres.execute("update need set points = 6, changed = '2026-06-01 00:00:00+00' where area = '01'");
    assertEquals(List.of("000001.csv", "000002.csv"), fetch(mapping));
    assertEquals("03 01 04", areas("000002.csv"));

    postgres.execute("insert into need values ('05', 2026, 2, null, '2026-06-01 00:00:00+00', null)");
    assertEquals(List.of("000001.csv", "000002.csv", "000003.csv"), fetch(mapping));
    assertEquals("05", areas("000003.csv"));
    assertEquals(List.of("000001.csv", "000002.csv", "000003.csv"), fetch(mapping));
  }

  @Test
  void anotherHeaderStartsAnew() throws Exception {
    Mapping mapping = Samples.mapping(dir, "needs", NEEDS);
    fetch(mapping);
    postgres.execute("insert into need values ('03', 2026, 1, null, '2026-06-02 20:00:00+00', null)");
    fetch(mapping);
    postgres.execute("alter table need add column extra int");
    assertEquals(List.of("000003.csv"), fetch(mapping));
    assertEquals("01 02 03", areas("000003.csv"));
  }

  @Test
  void withoutAWatermarkTheContentDecides() throws Exception {
    Mapping mapping = Samples.mapping(dir, "needs", NEEDS.replace("watermark: changed\n", ""));
    assertEquals(List.of("000001.csv"), fetch(mapping));
    Object before = Files.readAttributes(folder().resolve("000001.csv"), "lastModifiedTime,fileKey");
    fetch(mapping);
    assertEquals(before, Files.readAttributes(folder().resolve("000001.csv"), "lastModifiedTime,fileKey"));
    postgres.execute("delete from need where area = '01'");
    assertEquals(List.of("000001.csv"), fetch(mapping));
    assertEquals("02", areas("000001.csv"));
  }

  @Test
  void theFileIsReadThroughItsMapping() throws Exception {
    Mapping mapping = Samples.mapping(dir, "needs", NEEDS.replace("table: need",
        "query: select * from need where year > 2000;"));
    fetch(mapping);
    Inbox inbox = Inbox.list(dir.resolve("inbox"), List.of(mapping));
    assertEquals(List.of("2: 2026|01|5|2026-01-05|2026-05-31T00:00", "4: 2026|02|8|2026-01-06|2026-05-31T04:00"),
        Rows.of(inbox.files().get(0), "year", "area_code", "need_points", "published_on", "updated_at"));
  }

  @Test
  void whatCannotBeFetchedIsOneMessage() throws Exception {
    postgres.execute("insert into need values ('03', 2026, 1, null, null, null)");
    String url = postgres.url();
    assertEquals("needs: some rows have no changed, so what is new among them cannot be told; leave watermark out of"
        + " the mapping", trouble(NEEDS, url));
    assertEquals("needs: the database " + url
        + " refused: ERROR: relation \"nothing\" does not exist; check user, password"
        + " and the query of the mapping", trouble(NEEDS.replace("table: need", "table: nothing"), url));
    String closed = "jdbc:postgresql://127.0.0.1:1/postgres";
    assertTrue(trouble(NEEDS, closed).startsWith("needs: the database " + closed + " cannot be reached: "));
    assertEquals(List.of(), files());
  }

  private String trouble(String yaml, String url) {
    Mapping mapping = Samples.mapping(dir, "needs", yaml);
    return assertThrows(Unreadable.class, () -> DatabaseExtract.fetch(mapping,
        new DatabaseExtract.Access(url, postgres.user(), ""), dir.resolve("inbox"))).getMessage();
  }

  private List<String> fetch(Mapping mapping) throws IOException {
    DatabaseExtract.fetch(mapping, new DatabaseExtract.Access(postgres.url(), postgres.user(), ""),
        dir.resolve("inbox"));
    return files();
  }

  private Path folder() {
    return dir.resolve("inbox/database/needs");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")).sorted().toList();
    }
  }

  private String text(String name) throws IOException {
    return Files.readString(folder().resolve(name));
  }

  /** The areas of a file's rows in their order. */
  private String areas(String name) throws IOException {
    List<String> areas = new ArrayList<>();
    text(name).lines().filter(line -> line.matches("0[0-9],.*")).forEach(line -> areas.add(line.substring(0, 2)));
    return String.join(" ", areas);
  }
}
