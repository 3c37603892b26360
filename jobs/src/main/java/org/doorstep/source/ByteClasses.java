package org.doorstep.source;

/** Which bytes end a run of plain text while a record is taken apart. */
final class ByteClasses {
  static final byte LINE_FEED = '\n';
  static final byte QUOTE = '"';
  static final int NO_DELIMITER = -1;

  private ByteClasses() {}

  /** Returns a table of 256 flags: the delimiter, the line feed and NUL are special. */
  static boolean[] special(int delimiter) {
    boolean[] special = new boolean[256];
    special[LINE_FEED] = true;
    special[0] = true;
    if (delimiter != NO_DELIMITER) {
      special[delimiter] = true;
    }
    return special;
  }
}
