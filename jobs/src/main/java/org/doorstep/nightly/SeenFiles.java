package org.doorstep.nightly;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.doorstep.source.SourceFile;

/**
 * Checksums of the inbox's files, kept beside what the file system said of each, so that a file that nobody touched is
 * not read again: its size, its inode and the time of its last change, which no program can set back. A file changed
 * within two seconds of the writing of this list is read again, for it may have changed once more within one tick.
 */
final class SeenFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long TICK_SECONDS = 2;

  /** What the file system said of a file; nothing where it says too little. */
  private record Identity(String text, long changedAt) {
    static Identity of(Path file) {
      try {
        Map<String, Object> of = Files.readAttributes(file, "unix:size,ino,dev,ctime");
        FileTime changed = (FileTime) of.get("ctime");
        return new Identity(of.get("dev") + " " + of.get("ino") + " " + of.get("size") + " " + changed,
            changed.to(TimeUnit.SECONDS));
      } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
        return new Identity("", Long.MAX_VALUE);
      }
    }
  }

  /** A file as it was when it was read. */
  record Seen(String identity, String sha256) {}

  private final Path list;
  private final Map<String, Seen> known;
  private final long writtenAt;
  private final Map<String, Seen> seen = new ConcurrentSkipListMap<>();

  private SeenFiles(Path list, Map<String, Seen> known, long writtenAt) {
    this.list = list;
    this.known = known;
    this.writtenAt = writtenAt;
  }

  /** The list as the last night left it; empty when there is none that can be read. */
  static SeenFiles read(Path list) {
    try {
      return new SeenFiles(list, JSON.readValue(list.toFile(), new TypeReference<TreeMap<String, Seen>>() {}),
          Files.getLastModifiedTime(list).to(TimeUnit.SECONDS));
    } catch (IOException none) {
      return new SeenFiles(list, Map.of(), 0);
    }
  }

  /** The SHA-256 of a file's bytes. */
  String sha256(SourceFile file) {
    Identity identity = Identity.of(Path.of(file.path()));
    Seen before = known.get(file.path());
    boolean isUntouched = before != null && before.identity().equals(identity.text())
        && identity.changedAt() < writtenAt - TICK_SECONDS;
    String sha256 = isUntouched ? before.sha256() : file.sha256();
    seen.put(file.path(), new Seen(identity.text(), sha256));
    return sha256;
  }

  /** Keeps what was seen tonight for the next night. */
  void write() throws IOException {
    Path next = list.resolveSibling(list.getFileName() + ".next");
    Files.createDirectories(list.getParent());
    JSON.writeValue(next.toFile(), seen);
    Files.move(next, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
