package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesReaderTest {
  private static final String NEED = """
      record: township_need
      files: need.jsonl
      format: jsonl
      dates: [yyyy-MM-dd]
      timestamps: ["yyyy-MM-dd'T'HH:mm:ss"]
      fields:
        year: {column: year}
        area_code: {column: area.code}
        need_points: {column: points}
        published_on: {column: published}
        updated_at: {column: updated, default: "2026-01-01 00:00:00"}
      """;

  @TempDir Path dir;

  @Test
  void objectsAreReadByThePathsOfTheirValues() {
    assertEquals(
        List.of("1: 2026|990121001|250|2026-01-05|2026-01-06T07:08:09",
            "3: 2026|9|3|2026-01-05|2026-01-01T00:00"),
        rows("""
            {"year":2026,"area":{"code":"990121001","x":[1,{"y":2}]},"points":250.0,"published":"2026-01-05",\
            "updated":"2026-01-06T07:08:09","extra":1}

            {"points":"3","published":"2026-01-05","updated":null,"year":"2026","area":{"code":9}}
            """));
  }

  @Test
  void aLineThatIsNoObjectIsSetAsideAndTheNextOneRead() {
    List<String> rows = rows("[1]\n{\"year\":\n{\"year\":2026} x\nnull\n{}\n");
    assertEquals("1: not-json the line does not begin with {", rows.get(0));
    assertTrue(rows.get(1).startsWith("2: not-json Unexpected end-of-input"), rows.get(1));
    assertTrue(rows.get(2).startsWith("3: not-json Unrecognized token 'x'"), rows.get(2));
    assertEquals("4: not-json the line does not begin with {", rows.get(3));
    assertEquals("5: missing-required field=year column=year value='' expected=a value", rows.get(4));
  }

  private List<String> rows(String text) {
    SourceFile file = Samples.file(dir, "need.jsonl", Samples.mapping(dir, "need", NEED), text);
    return Rows.of(file, "year", "area_code", "need_points", "published_on", "updated_at");
  }
}
