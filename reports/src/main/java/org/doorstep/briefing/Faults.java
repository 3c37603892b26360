package org.doorstep.briefing;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.doorstep.edition.EditionFault;
import org.doorstep.layout.RenderFault;
import picocli.CommandLine;

/** Turns what went wrong into a message for a person and an exit code. */
final class Faults {
  static final int FAILURE = 1;
  static final int USAGE = 2;
  static final int UNREADABLE = 3;

  private Faults() {}

  static int report(Exception fault, CommandLine command) throws Exception {
    if (fault instanceof OrderFault order) {
      command.getErr().println("The briefing cannot be made as ordered:");
      order.faults().forEach(line -> command.getErr().println("  - " + line));
      return USAGE;
    }
    if (fault instanceof EditionFault edition) {
      command.getErr().println(edition.getMessage());
      return edition.kind() == EditionFault.Kind.ASKED_FOR_ABSENT ? USAGE : UNREADABLE;
    }
    if (fault instanceof RenderFault render) {
      command.getErr().println("The page would lose something, so nothing was written:");
      render.faults().forEach(line -> command.getErr().println("  - " + line));
      return FAILURE;
    }
    if (fault instanceof IOException io) {
      String file = io instanceof FileSystemException system ? " (" + system.getFile() + ")" : "";
      command.getErr().println("Cannot write the briefing" + file + ": " + io.getMessage()
          + ". Check --out: it must be a folder that can be written.");
      return FAILURE;
    }
    throw fault;
  }
}
