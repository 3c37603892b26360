package org.doorstep.nightly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One night at a time in one home. The operating system frees the lock when its holder dies, so none is ever stale. */
final class NightLock implements AutoCloseable {

  private final FileChannel channel;

  private NightLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock, or gives nothing when another run holds it. */
  static Optional<NightLock> find(Path runs) throws IOException {
    Files.createDirectories(runs);
    FileChannel channel = FileChannel.open(runs.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new NightLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // Held within this very process: the same answer as from another.
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
