package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.doorstep.publish.Checksums;
import org.doorstep.source.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read for their checksum; a false checksum in the list tells whether the list was believed. */
class SeenFilesTest {

  private static final String FALSE = "0".repeat(64);

  @TempDir private Path folder;
  private Path list;
  private Path file;

  @BeforeEach
  void aFileThatWasSeen() throws IOException {
    list = folder.resolve("runs/seen/inbox.json");
    file = Files.writeString(folder.resolve("visits.csv"), "id,day\n1,2026-06-01\n");
    SeenFiles first = SeenFiles.read(list);
    String sha256 = first.sha256(asSource(file));
    first.write();
    Files.writeString(list, Files.readString(list).replace(sha256, FALSE));
  }

  private static SourceFile asSource(Path file) throws IOException {
    return new SourceFile(file.toString(), file.getFileName().toString(), Files.size(file), null);
  }

  private void theListIsWritten(int secondsLater) throws IOException {
    FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime");
    Files.setLastModifiedTime(list, FileTime.from(changed.toInstant().plusSeconds(secondsLater)));
  }

  @Test
  void aFileThatNobodyTouchedIsNotReadAgain() throws IOException {
    theListIsWritten(60);
    assertEquals(FALSE, SeenFiles.read(list).sha256(asSource(file)));
  }

  /** Same length, and its day of change set back: the time of the change of its inode tells. */
  @Test
  void aCorrectedFileIsReadAgain() throws IOException {
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, "id,day\n1,2026-06-02\n");
    Files.setLastModifiedTime(file, before);
    theListIsWritten(60);
    assertEquals(Checksums.sha256(file), SeenFiles.read(list).sha256(asSource(file)));
  }

  @Test
  void aFileInThePlaceOfAnotherIsReadAgain() throws IOException {
    Path other = Files.writeString(folder.resolve("other.csv"), "id,day\n1,2026-06-03\n");
    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    theListIsWritten(60);
    assertEquals(Checksums.sha256(file), SeenFiles.read(list).sha256(asSource(file)));
  }

  /** The clock of a file system has ticks, and a file may change twice in one. */
  @Test
  void aFileThatChangedJustBeforeTheListWasWrittenIsReadAgain() throws IOException {
    theListIsWritten(1);
    assertEquals(Checksums.sha256(file), SeenFiles.read(list).sha256(asSource(file)));
  }

  @Test
  void aListThatCannotBeReadIsNone() throws IOException {
    Files.writeString(list, "{\"broken");
    assertEquals(Checksums.sha256(file), SeenFiles.read(list).sha256(asSource(file)));
  }
}
