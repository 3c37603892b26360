package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String NEED = """
      record: township_need
      files: need/*.csv
      format: csv
      encoding: %s
      dates: [yyyy-MM-dd]
      timestamps: [yyyy-MM-dd]
      fields:
        year: {column: 年份}
        area_code: {column: 乡镇代码}
        need_points: {column: 得分}
        published_on: {column: 公布日}
        updated_at: {column: 公布日}
      """;
  private static final String HEADER = "年份,乡镇代码,得分,公布日,乡镇\n";

  @TempDir Path dir;
  private Mapping utf8;
  private Mapping gb18030;

  @BeforeEach
  void readMappings() {
    utf8 = Samples.mapping(dir.resolve("sources"), "need", NEED.formatted("UTF-8"));
    gb18030 = Samples.mapping(dir.resolve("sources"), "need-gb", NEED.formatted("GB18030"));
  }

  @Test
  void aGoodFileListsTheColumnsItDrops() {
    Inspection seen = Inspector.inspect(file(utf8,
        "2026,1,5,2026-01-05,青石镇\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals("", seen.trouble());
    assertEquals(List.of("乡镇"), seen.columnsDropped());
  }

  @Test
  void aHeaderAloneIsAFileWithoutRows() {
    assertEquals(List.of(), Rows.of(file(utf8, new byte[0])));
    assertEquals(true, Inspector.inspect(file(utf8, new byte[0])).readable());
  }

  @Test
  void anEmptyFileIsUnreadable() {
    SourceFile empty = Samples.file(dir, "need/a.csv", utf8, new byte[0]);
    assertEquals("need/a.csv: is empty (0 bytes); expected at least a header; export it again",
        Inspector.inspect(empty).trouble());
  }

  @Test
  void aFolderInThePlaceOfAFileIsUnreadable() throws IOException {
    Files.createDirectories(dir.resolve("inbox/need/b.csv/inner"));
    Inbox inbox = Inbox.list(dir.resolve("inbox"), List.of(utf8));
    assertEquals(List.of("need/b.csv: is a folder or no plain file; a file is expected in its place"),
        Inspector.inspect(inbox.files()).stream().map(Inspection::trouble).toList());
  }

  @Test
  void aRenamedColumnIsNamedBesideThoseThatAreThere() {
    byte[] bytes = "年份,乡镇代码,分数,公布日\n".getBytes(StandardCharsets.UTF_8);
    assertEquals("need/a.csv: columns [得分] are missing; the header has [年份, 乡镇代码, 分数, 公布日]; "
        + "correct the export or the mapping", Inspector.inspect(Samples.file(dir, "need/a.csv", utf8,
            bytes)).trouble());
  }

  @Test
  void gb18030ReadAsUtf8IsRefusedWithAHint() {
    SourceFile file = Samples.file(dir, "need/a.csv", utf8, HEADER.getBytes(GB18030));
    assertEquals(
        "need/a.csv: the header holds bytes that do not fit the declared encoding UTF-8; correct the export or "
        + "the mapping; the file looks like GB18030", Inspector.inspect(file).trouble());
  }

  @Test
  void rowsInAnotherEncodingThanTheHeaderAreRefusedWhenTheyAreMany() {
    byte[] rows = "2026,1,5,2026-01-05,青石镇\n".repeat(20).getBytes(GB18030);
    assertEquals("need/a.csv: 20 of the first 20 rows hold bytes that do not fit the declared encoding UTF-8",
        Inspector.inspect(file(utf8, rows)).trouble());
  }

  @Test
  void oneUndecodableRowAmongManyIsSetAsideAlone() {
    byte[] rows = ("2026,1,5,2026-01-05,x\n".repeat(30) + "2026,1,5,2026-01-05,?\n")
        .getBytes(StandardCharsets.UTF_8);
    rows[rows.length - 2] = (byte) 0xC4;
    SourceFile file = file(utf8, rows);
    assertEquals("", Inspector.inspect(file).trouble());
    assertEquals("32: undecodable-text", Rows.of(file).get(30));
  }

  @Test
  void utf8ReadAsGb18030IsRefusedThoughItsBytesWouldFit() {
    SourceFile file = Samples.file(dir, "need/a.csv", gb18030, HEADER.getBytes(StandardCharsets.UTF_8));
    assertEquals("need/a.csv: the text does not fit the declared encoding GB18030; the file looks like UTF-8",
        Inspector.inspect(file).trouble());
  }

  @Test
  void utf16IsRecognised() {
    SourceFile file = Samples.file(dir, "need/a.csv", utf8, ("\uFEFF" + HEADER)
        .getBytes(StandardCharsets.UTF_16LE));
    String trouble = Inspector.inspect(file).trouble();
    assertEquals(true, trouble.endsWith("; the file looks like UTF-16; save it as UTF-8"), trouble);
  }

  @Test
  void aCompressedFileThatIsCutShortIsUnreadable() throws IOException {
    byte[] whole = gzip((HEADER + "2026,1,5,2026-01-05,x\n".repeat(5000)).getBytes(StandardCharsets.UTF_8));
    assertEquals("", Inspector.inspect(Samples.file(dir, "need/a.csv.gz", utf8, whole)).trouble());
    byte[] cut = Arrays.copyOf(whole, whole.length - 20);
    assertEquals("need/a.csv.gz: the compressed file is cut short or damaged; copy it again",
        Inspector.inspect(Samples.file(dir, "need/a.csv.gz", utf8, cut)).trouble());
  }

  @Test
  void theInboxIsListedInOrderAndWhatNobodyReadsIsNamed() {
    for (String name : List.of("need/b.csv", "need/a.csv.gz", "need/c.txt", "need/deep/d.csv", "readme.md")) {
      Samples.file(dir.resolve("inbox"), name, utf8, HEADER);
    }
    Inbox inbox = Inbox.list(dir.resolve("inbox"), List.of(utf8));
    assertEquals(List.of("need/a.csv.gz", "need/b.csv"), inbox.files().stream().map(SourceFile::name)
        .toList());
    assertEquals(List.of("need/c.txt", "need/deep/d.csv", "readme.md"), inbox.unmatched());
  }

  private SourceFile file(Mapping mapping, byte[] rows) {
    byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(header, header.length + rows.length);
    System.arraycopy(rows, 0, all, header.length, rows.length);
    return Samples.file(dir, "need/a.csv", mapping, all);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
