package org.doorstep.measure;

import java.util.List;
import java.util.regex.Pattern;

/** Where one declaration stands, so that a fault names the file and the line. */
record DeclaredIn(String file, List<String> lines, String start) {

  /** The place of a text inside the declaration; its first line when the text is not found as it stands. */
  String at(String text) {
    int first = indexOf(start, 0);
    int line = text == null ? -1 : indexOf(text, first + 1);
    return file + " line " + ((line < 0 ? first : line) + 1) + ": ";
  }

  /** Whether it stands in this file. */
  boolean isThere() {
    return indexOf(start, 0) >= 0;
  }

  /** The place where it stands for the last time in its file. */
  String last() {
    int last = 0;
    for (int at = indexOf(start, 0); at >= 0; at = indexOf(start, at + 1)) {
      last = at;
    }
    return file + " line " + (last + 1) + ": ";
  }

  private int indexOf(String text, int from) {
    for (int at = Math.max(0, from); at < lines.size(); at++) {
      String line = lines.get(at);
      if (text.equals(start) ? line.matches(Pattern.quote(start) + "(?!\\w).*") : line.contains(text)) {
        return at;
      }
    }
    return -1;
  }
}
