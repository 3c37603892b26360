package org.doorstep.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The header of a file, held against the columns that a mapping names. */
final class Columns {
  private final List<String> header;
  private final Set<String> wanted;

  Columns(List<String> header, Set<String> wanted) {
    this.header = header;
    this.wanted = wanted;
  }

  /** Throws when a mapped column is missing or stands twice. */
  void check() throws Unreadable {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(new HashSet<>(header));
    if (!missing.isEmpty()) {
      throw new Unreadable("columns " + missing + " are missing; the header has " + header
          + "; correct the export or the mapping");
    }
    for (String column : wanted) {
      if (header.indexOf(column) != header.lastIndexOf(column)) {
        throw new Unreadable("column [" + column
            + "] stands twice in the header; the mapping cannot tell which");
      }
    }
  }

  /** Returns the columns that no mapping names, sorted. */
  Set<String> unnamed() {
    Set<String> unnamed = new TreeSet<>(header);
    unnamed.removeAll(wanted);
    return unnamed;
  }

  /** Returns one flag per column: whether the mapping reads it. */
  boolean[] flags() {
    boolean[] flags = new boolean[header.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = wanted.contains(header.get(i));
    }
    return flags;
  }
}
