package org.doorstep.source;

import java.io.IOException;

/** A file that cannot be read at all, with the reason and what to do. */
public final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
