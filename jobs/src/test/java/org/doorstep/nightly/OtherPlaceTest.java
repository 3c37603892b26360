package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.doorstep.home.Home;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that was moved, and a machine that refuses room, right or memory: nothing is lost, the next night is fine. */
class OtherPlaceTest {

  private static final String FIRST = "P1,2026-01-05,990101,call,residual,accepted,,,2026-01-05\n";
  private static final String SECOND = """
      P1,2026-01-05,990101,call,residual,replied,2026-02-05,,2026-02-05
      P2,2026-01-06,990201,call,residual,accepted,,,2026-01-06
      """;
  private static final List<String> RECORDS = List.of("P1,2026-02-05", "P2,");

  @TempDir private Path dir;

  @Test
  void aMovedHomeWorksAndANightWithoutRoomAtItsLastStepLeavesReadersTheLastEdition() throws Exception {
    new SmallCounty(dir.resolve("old"), "X06").petitions("1", FIRST).night("2026-03-31");
    Path other = dir.resolve("另一个 县{1} [a]");
    Files.move(dir.resolve("old"), other);
    SmallCounty moved = new SmallCounty(other, "X06").petitions("2", SECOND);
    assertEquals(List.of("P1,"), moved.ask("select matter_id, replied_on from petition"));

    Manifest first = moved.edition();
    Path full = moved.home().published().resolve("current.next");
    Files.createSymbolicLink(full, Path.of("/dev/full"));
    MachineFault fault = assertThrows(MachineFault.class, () -> moved.night("2026-04-30"));
    assertTrue(fault.getMessage().startsWith("No room left to write (No space left on device). Free in "
        + moved.home().folder() + ": "), fault.getMessage());
    assertEquals("2026-03-31", moved.edition().businessDate());
    assertEquals(List.of("P1,"), moved.newReader().ask("select matter_id, replied_on from petition"));

    Path left = Files.createDirectories(moved.home().work().resolve("blockmgr-of-a-night-that-was-killed"));
    Files.setLastModifiedTime(left, FileTime.fromMillis(0));
    assertEquals(Outcome.PUBLISHED, moved.night("2026-05-31"));
    assertFalse(Files.exists(left));
    assertEquals(RECORDS, moved.ask("select matter_id, replied_on from petition order by 1"));
    assertEquals(List.of("2026-03-31", "2026-05-31"),
        new Editions(moved.home().published()).all().stream().map(Manifest::businessDate).toList());
    assertFalse(Files.exists(moved.home().staging()));
    SmallCounty clean = new SmallCounty(dir.resolve("clean"), "X06").petitions("1", FIRST).petitions("2", SECOND)
        .released(moved, first);
    clean.night("2026-05-31");
    assertEquals(clean.edition().contentHash(), moved.edition().contentHash());
  }

  @Test
  void whatTheMachineRefusesIsSaidWithWhatToDo() {
    assertSaid("Not allowed to write: /data/runs/lock. A night writes in every folder of " + dir,
        new AccessDeniedException("/data/runs/lock"));
    assertSaid("Not allowed to write: Read-only file system.",
        new UncheckedIOException(new IOException("Read-only file system")));
    assertSaid("Out of memory with a heap of ",
        new IllegalStateException("a task failed: java.lang.OutOfMemoryError: Java heap space"));
    assertSaid("No room left to write ([SQLITE_FULL]", new IllegalStateException(
        new IOException("[SQLITE_FULL] Insertion failed (database or disk is full)")));
    assertEquals(Optional.empty(), MachineFault.find(new IllegalStateException("a fault of ours"), new Home(dir), 0));
  }

  private void assertSaid(String beginning, Exception fault) {
    String said = MachineFault.find(fault, new Home(dir), 0).orElseThrow().getMessage();
    assertTrue(said.startsWith(beginning), said);
  }
}
