package org.doorstep.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that a database source has left in its folder; they are all that is remembered of it.
 *
 * @param watermark column that says what is new; empty when the content does
 */
record ExtractFiles(Path folder, String watermark) {
  private static final String NAME = "%06d.csv";

  /**
   * How far the files go.
   *
   * @param header of the newest file, empty when nothing is known
   * @param watermark the greatest value
   * @param lines the rows that have it, as they were written
   */
  record Known(String header, String watermark, Set<String> lines) {
    static final Known NOTHING = new Known("", "", Set.of());
  }

  boolean isGrowing() {
    return !watermark.isEmpty();
  }

  /** The files, the newest first. */
  List<Path> newestFirst() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches("[0-9]{6}\\.csv"))
          .sorted(Collections.reverseOrder()).toList();
    }
  }

  /** Reads back from the newest file as far as its greatest watermark goes; the rows of each stand in its order. */
  Known known() throws IOException {
    List<Path> files = newestFirst();
    if (!isGrowing() || files.isEmpty()) {
      return Known.NOTHING;
    }
    Set<String> lines = new HashSet<>();
    String greatest = lastOf(files.get(0), lines);
    boolean more = true;
    for (Path older : files.subList(1, files.size())) {
      more = more && addThose(older, greatest, lines);
    }
    return new Known(header(files.get(0)), greatest, lines);
  }

  private interface Reading {
    void row(String watermark, String line);
  }

  private void read(Path file, Reading reading) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      RecordSplitter records = new RecordSplitter(in, ',');
      records.next();
      List<String> columns = new ArrayList<>();
      for (int i = 0; i < records.cells(); i++) {
        columns.add(records.cell(i).toString());
      }
      int at = columns.indexOf(watermark);
      while (at >= 0 && records.next()) {
        if (records.fault() == null) {
          reading.row(records.cell(at).toString(), records.raw() + "\n");
        }
      }
    }
  }

  private String lastOf(Path newest, Set<String> lines) throws IOException {
    String[] last = {""};
    read(newest, (value, line) -> {
      if (!value.equals(last[0])) {
        lines.clear();
        last[0] = value;
      }
      lines.add(line);
    });
    return last[0];
  }

  /** Adds the rows of an older file that have the greatest watermark; false when it begins with a smaller one. */
  private boolean addThose(Path older, String greatest, Set<String> lines) throws IOException {
    List<String> first = new ArrayList<>();
    read(older, (value, line) -> {
      if (first.isEmpty()) {
        first.add(value);
      }
      if (value.equals(greatest)) {
        lines.add(line);
      }
    });
    return first.isEmpty() || first.get(0).equals(greatest);
  }

  /** Where the next file is written before it is whole. */
  Path part() {
    return folder.resolve("next.part");
  }

  /** Puts the new file in its place in one step; without a watermark only when it differs from the last. */
  void keep(boolean any) throws IOException {
    List<Path> files = newestFirst();
    int number = !isGrowing() || files.isEmpty() ? 1
        : Integer.parseInt(files.get(0).getFileName().toString().replace(".csv", "")) + 1;
    Path target = folder.resolve(NAME.formatted(number));
    boolean same = isGrowing() ? !any && !files.isEmpty() : Files.exists(target) && Files.mismatch(part(), target) < 0;
    if (same) {
      Files.delete(part());
    } else {
      Files.move(part(), target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Takes away files of columns that are no longer asked for; the newest file holds all their rows. */
  void sweep() throws IOException {
    List<Path> files = newestFirst();
    for (Path file : files) {
      if (!header(file).equals(header(files.get(0)))) {
        Files.delete(file);
      }
    }
  }

  private static String header(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      RecordSplitter records = new RecordSplitter(in, ',');
      records.next();
      return records.raw() + "\n";
    }
  }
}
