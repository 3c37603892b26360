package org.doorstep.measure;

import java.util.List;

/** Where one declaration stands, so that a fault names the file and the line. */
record DeclaredIn(String file, List<String> lines, String start) {

  /** The place of a text inside the declaration; its first line when the text is not found as it stands. */
  String at(String text) {
    int first = indexOf(start, 0);
    int line = text == null ? -1 : indexOf(text, first + 1);
    return file + " line " + ((line < 0 ? first : line) + 1) + ": ";
  }

  private int indexOf(String text, int from) {
    for (int at = Math.max(0, from); at < lines.size(); at++) {
      if (lines.get(at).contains(text)) {
        return at;
      }
    }
    return -1;
  }
}
