package org.doorstep.nightly;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.home.Home;

/** What stopped a night lies with the machine, not with the program: no room, no right to write, no memory. */
public final class MachineFault extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20;
  private static final long MEGABYTE = 1L << 20;

  private MachineFault(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Finds what the machine refused at the bottom of a fault's causes, and says it with what to do.
   *
   * @param bytesToRead size of the files that the night had to read
   */
  static Optional<MachineFault> find(Throwable fault, Home home, long bytesToRead) {
    String found = "";
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      String message = message(cause, home, bytesToRead);
      found = message.isEmpty() ? found : message;
      cause = cause.getCause();
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new MachineFault(found, fault));
  }

  private static String message(Throwable cause, Home home, long bytesToRead) {
    String said = String.valueOf(cause.getMessage());
    if (cause instanceof OutOfMemoryError || said.contains("java.lang.OutOfMemoryError")) {
      return "Out of memory with a heap of %d MB. Give it more, as in DOORSTEP_HEAP=5g, and run the night again."
          .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE);
    }
    if (said.contains("No space left on device") || said.contains("Disk quota exceeded")
        || said.contains("File too large") || said.contains("database or disk is full")) {
      return "No room left to write (" + firstLine(said) + "). Free in " + free(home.folder()) + ", in "
          + free(Path.of(System.getProperty("java.io.tmpdir"))) + "; a night over these exports needs about "
          + needed(bytesToRead) + " MB for each. Make room and run the night again.";
    }
    if (cause instanceof AccessDeniedException || said.contains("Read-only file system")
        || said.contains("Permission denied") || said.contains("readonly database")) {
      return "Not allowed to write: " + firstLine(said) + ". A night writes in every folder of " + home.folder()
          + "; mount it for writing, or give this user the right, and run the night again.";
    }
    return "";
  }

  /** As much again as the exports for tables and sorting, and what an edition needs. */
  private static long needed(long bytesToRead) {
    return 2 * bytesToRead / MEGABYTE + 100;
  }

  private static String free(Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      return String.format(Locale.ROOT, "%s: %d MB", folder, store.getUsableSpace() / MEGABYTE);
    } catch (IOException e) {
      return folder + ": unknown";
    }
  }

  private static String firstLine(String said) {
    return said.lines().findFirst().orElse("").strip();
  }
}
