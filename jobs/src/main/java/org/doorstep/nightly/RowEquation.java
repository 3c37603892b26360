package org.doorstep.nightly;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doorstep.table.RowCount;

/** The law that no row is lost: rows that the reader handed out are those that met an end, file by file. */
final class RowEquation {

  private RowEquation() {}

  /**
   * Throws when the equation does not hold for some file.
   *
   * @param read rows that the reader counted, by file
   * @param ends what became of rows, counted where they ended
   */
  static void hold(Map<String, Long> read, List<RowCount> ends) {
    Map<String, Long> ended = new TreeMap<>();
    ends.forEach(end -> ended.merge(end.file(), end.rows(), Long::sum));
    TreeSet<String> files = new TreeSet<>(read.keySet());
    files.addAll(ended.keySet());
    for (String file : files) {
      long in = read.getOrDefault(file, 0L);
      long out = ended.getOrDefault(file, 0L);
      if (in != out) {
        throw new IllegalStateException(
            "%s: %d rows were read, but %d were kept, set aside or refused. ".formatted(file, in, out)
            + "This is a fault of the program, not of the file. Nothing is published; please report it.");
      }
    }
  }
}
