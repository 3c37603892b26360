package org.doorstep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition that is published twice: the same figures in files whose bytes another run of the engine wrote. */
class EditionsTest {

  @TempDir private Path dir;

  @Test
  void aSecondTimeKeepsItsWholeFilesAndReplacesADamagedOne() throws Exception {
    publish("first");
    publish("second");
    assertEquals("first", whole());
    Files.writeString(file(), "damaged");
    publish("third");
    assertEquals("third", whole());
  }

  private void publish(String bytes) throws IOException {
    Path staged = Files.createDirectories(dir.resolve("staging/edition"));
    Files.writeString(staged.resolve("areas.parquet"), bytes);
    Manifest.DatasetFile file =
        new Manifest.DatasetFile("areas.parquet", 1, Checksums.sha256(staged.resolve("areas.parquet")), "rows");
    new Editions(dir).publish(staged, new Manifest("2026-06-10-0a", "2026-06-10", "1", "0a", null, "", List.of(),
        List.of(), Map.of("areas", file), Map.of(), Map.of(), "", "", null, null, ""));
  }

  /** The text of the file, which is what the manifest says it is. */
  private String whole() throws IOException {
    assertEquals(Checksums.sha256(file()), new Editions(dir).current().orElseThrow().datasets().get("areas").sha256());
    return Files.readString(file());
  }

  private Path file() {
    return new Editions(dir).folder("2026-06-10-0a").resolve("areas.parquet");
  }
}
