package org.doorstep.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;

/** Keeps the rows that may not enter a table. */
public interface Aside extends Serializable {

  /** Takes the rows of one task, which come file by file and line by line. */
  interface Keeper extends Closeable {

    /** Keeps one row: where it stood, why it may not enter and how it was written. */
    void keep(String file, long line, String reason, String detail, String raw) throws IOException;
  }

  /** Opens a keeper for one task. */
  Keeper open();
}
