package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  private static final String NEED = """
      record: township_need
      files: "%s"
      format: csv
      dates: [yyyy-MM-dd]
      fields:
        year: {column: year}
        area_code: {column: area}
        need_points: {column: points}
        published_on: {constant: "2026-01-01"}
        updated_at: {constant: "2026-01-01 00:00:00"}
      """;

  @TempDir private Path dir;

  @Test
  void linksAreFollowedAndALinkBackIsNamed() throws IOException {
    Path elsewhere = Files.createDirectories(dir.resolve("elsewhere"));
    Path inbox = dir.resolve("inbox");
    put("elsewhere/inner/need-1.csv");
    put("need-2.csv");
    Files.createSymbolicLink(inbox, elsewhere);
    Files.createSymbolicLink(elsewhere.resolve("inner/need-2.csv"), dir.resolve("need-2.csv"));
    Files.createSymbolicLink(elsewhere.resolve("inner/need-3.csv"), dir.resolve("gone.csv"));
    Files.createSymbolicLink(elsewhere.resolve("inner/back"), elsewhere);
    Inbox listed = Inbox.list(inbox, List.of(need("need", "inner/need-*.csv")));
    assertEquals(List.of("inner/need-1.csv", "inner/need-2.csv", "inner/need-3.csv"), names(listed));
    assertEquals(List.of("inner/back: is a link back to a folder that it stands in; take it away"), listed.loops());
    assertEquals(List.of("inner/need-3.csv: is a folder or no plain file; a file is expected in its place"),
        Inspector.inspect(listed.files()).stream().map(Inspection::trouble).filter(text ->
            text.contains("plain")).toList());
  }

  private void put(String name) throws IOException {
    Files.createDirectories(dir.resolve(name).getParent());
    Files.writeString(dir.resolve(name), "year,area,points\n");
  }

  private Mapping need(String name, String glob) {
    return Samples.mapping(dir.resolve("sources"), name, NEED.formatted(glob));
  }

  private static List<String> names(Inbox inbox) {
    return inbox.files().stream().map(SourceFile::name).toList();
  }
}
