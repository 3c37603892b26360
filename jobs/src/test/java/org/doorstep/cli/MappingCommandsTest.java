package org.doorstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from an unknown export to a mapping that a night could use, on the command line. */
class MappingCommandsTest {

  @TempDir private Path dir;
  private Path export;
  private Path draft;

  @BeforeEach
  void writeAnExport() throws IOException {
    export = Files.writeString(dir.resolve("needs-2026.csv"), "年份;乡镇代码;需求得分;公布日期;更新时间\n"
        + "2026;9901;5;2026/1/5;2026-01-05 08:00:00\n2026;9902;7;2026/1/6;2026-01-06 08:00:00\n");
    draft = dir.resolve("needs.yaml");
  }

  @Test
  void aDraftIsWrittenOnceAndReadsItsExport() throws IOException {
    assertEnds(0, "The draft is in " + draft, "propose-mapping", export.toString(), "--record", "township_need",
        "--out",
        draft.toString());
    assertEnds(0, "Read 2 rows: 2 as they should be, 0 to be set aside.", "check-mapping", draft.toString(),
        export.toString());
    assertEnds(2, "must end in .yaml and not be there yet", "propose-mapping", export.toString(), "--record",
        "township_need", "--out", draft.toString());
    Files.writeString(draft, Files.readString(draft).replace("record: township_need", "record: need"));
    assertEnds(2, "needs.yaml:5: record: 'need' is no record table", "check-mapping", draft.toString(),
        export.toString());
  }

  @Test
  void whatIsNotThereOrNoExportIsSaid() throws IOException {
    assertEnds(2, "--record 'need' is no record table; expected one of [application, area,", "propose-mapping",
        export.toString(), "--record", "need");
    assertEnds(2, "gone.csv is not there or no plain file", "propose-mapping", dir.resolve("gone.csv").toString(),
        "--record", "visit");
    Path empty = Files.createFile(dir.resolve("empty.csv"));
    assertEnds(3, "empty.csv: is empty (0 bytes)", "propose-mapping", empty.toString(), "--record", "visit");
  }

  private static void assertEnds(int code, String message, String... arguments) {
    PrintStream err = System.err;
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setOut(System.err);
    try {
      assertEquals(code, Main.commandLine().execute(arguments), said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(err);
      System.setOut(out);
    }
    String text = said.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains(message), text);
  }
}
