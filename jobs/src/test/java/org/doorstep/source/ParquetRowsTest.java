package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet files that another engine wrote. */
class ParquetRowsTest {
  private static final String PROJECTS = """
      record: project
      files: "*.parquet"
      format: parquet
      time_zone: Asia/Shanghai
      fields:
        project_id: {column: id}
        name_zh: {column: place.name}
        type: {constant: reading-room}
        area_code: {column: place.code}
        approved_on: {column: approved}
        planned_finish_on: {column: finish}
        budget_year: {column: year}
        allocated_fen: {column: yuan, multiply: 100}
        origin: {constant: need-list}
        updated_at: {column: changed}
      """;
  private static final String ROWS = """
      select * from (values
        (1::bigint, {'name': '书屋', 'code': 990101}, date '2026-01-05', timestamp '2026-09-30 00:00:00', 2026::smallint,
          12345.60::decimal(12, 2), timestamptz '2026-05-31 08:30:00.250+00', [1, 2], 1.5e10::double),
        (2, {'name': null, 'code': 990102}, date '2026-02-05', timestamp '2026-10-31 00:00:00', 2026, 0.07,
          timestamptz '2026-05-31 20:00:00+00', null, null))
      as t(id, place, approved, finish, year, yuan, changed, tags, score)""";

  @TempDir private Path dir;

  @Test
  void valuesAreReadAsTheirTypesSay() throws Exception {
    SourceFile file = write(ROWS, "zstd");
    assertEquals(List.of("1: 1|书屋|990101|2026-01-05|2026-09-30|2026|1234560|2026-05-31T16:30",
        "2: missing-required field=name_zh column=place.name value='' expected=a value"),
        rows(file));
    assertEquals("[score, tags]", Inspector.inspect(file).columnsDropped().toString());
  }

  @Test
  void aFileThatIsDamagedOrNoneIsUnreadable() throws Exception {
    SourceFile good = write(ROWS, "snappy");
    byte[] bytes = Files.readAllBytes(Path.of(good.path()));
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 20);
    byte[] torn = bytes.clone();
    Arrays.fill(torn, 4, 120, (byte) 7);
    for (byte[] bad : List.of(cut, torn, "number,day\n1,2\n".getBytes())) {
      String trouble = Inspector.inspect(Samples.file(dir, "bad.parquet", good.mapping(), bad)).trouble();
      assertTrue(trouble.startsWith("bad.parquet: this is no whole Parquet file: "), trouble);
    }
    Mapping renamed = Samples.mapping(dir, "renamed", PROJECTS.replace("column: yuan", "column: fen"));
    assertEquals("projects.parquet: columns [fen] are missing; the header has [id, place.name, place.code, approved,"
        + " finish, year, yuan, changed, score]; correct the export or the mapping",
        Inspector.inspect(new SourceFile(good.path(), good.name(), good.size(), renamed)).trouble());
  }

  @Test
  void aDraftOfItsMappingSaysTheFormat() throws Exception {
    SourceFile file = write(ROWS, "snappy");
    String draft = MappingProposal.of(Path.of(file.path()), Samples.CONTRACTS.get("project"), DraftScore.WORDS, "p");
    assertTrue(draft.contains("\nformat: parquet\n")
        && draft.contains("\n  allocated_fen: {column: yuan, multiply: 100}"),
        draft);
  }

  private static List<String> rows(SourceFile file) {
    return Rows.of(file, "project_id", "name_zh", "area_code", "approved_on", "planned_finish_on", "budget_year",
        "allocated_fen", "updated_at");
  }

  private SourceFile write(String rows, String codec) throws SQLException, IOException {
    Path file = dir.resolve("projects.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
      statement.execute("copy (%s) to '%s' (format parquet, codec '%s')".formatted(rows, file, codec));
    }
    return new SourceFile(file.toString(), "projects.parquet", Files.size(file), Samples.mapping(dir, "projects",
        PROJECTS));
  }
}
