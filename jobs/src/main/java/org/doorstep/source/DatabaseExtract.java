package org.doorstep.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings what is new in a database into the inbox, as a CSV file that the night reads like any other. With a watermark
 * each file holds the rows that came or changed since the last; without one there is one file, written anew when its
 * content changed. The files are all that is remembered.
 */
public final class DatabaseExtract {
  private static final String NAME = "%06d.csv";

  private final Mapping mapping;
  private final Access access;
  private final Path folder;

  /** Where a database is and who asks. */
  public record Access(String url, String user, String password) {}

  /** Where the files stand: the greatest watermark, the rows that have it, and the header. */
  private record Known(List<Path> files, String header, String watermark, Set<String> rows) {}

  private DatabaseExtract(Mapping mapping, Access access, Path inbox) {
    this.mapping = mapping;
    this.access = access;
    this.folder = inbox.resolve("database").resolve(mapping.name());
  }

  /** Writes what is new below the inbox, or throws Unreadable with what is wrong and what to do. */
  public static void fetch(Mapping mapping, Access access, Path inbox) throws IOException {
    try {
      new DatabaseExtract(mapping, access, inbox).fetch();
    } catch (SQLException e) {
      String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      boolean refused = e.getSQLState() != null && !e.getSQLState().startsWith("08");
      throw new Unreadable(mapping.name() + ": the database " + access.url().replaceAll("\\?.*", "")
          + (refused ? " refused: " : " cannot be reached: ") + said
          + (refused ? "; check user, password and the query of the mapping" : "; check its address and that it runs"));
    }
  }

  private void fetch() throws SQLException, IOException {
    Files.createDirectories(folder);
    Known known = known();
    if (!take(known)) {
      take(new Known(known.files(), "", "", Set.of()));
    }
    sweep();
  }

  /** Takes what is not known yet; false when the columns are others than before, so that all is new. */
  private boolean take(Known known) throws SQLException, IOException {
    try (DatabaseRows all = new DatabaseRows(access, mapping, known.watermark())) {
      String header = line(all.columns());
      if (!known.header().isEmpty() && !header.equals(known.header())) {
        return false;
      }
      Path part = folder.resolve("next.part");
      keep(part, write(all, header, known, part), known);
      return true;
    }
  }

  /** Takes away files of columns that are no longer asked for; the newest file holds all their rows. */
  private void sweep() throws IOException {
    List<Path> files = files();
    String header = header(files.get(0));
    for (Path file : files) {
      if (!header(file).equals(header)) {
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

  /** The files of this source, the newest first. */
  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().matches("[0-9]{6}\\.csv"))
          .sorted(Collections.reverseOrder()).toList();
    }
  }

  private boolean write(DatabaseRows all, String header, Known known, Path part) throws SQLException, IOException {
    int watermark = all.columns().indexOf(mapping.query().watermark());
    boolean any = false;
    try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      out.write(header);
      while (all.next()) {
        List<String> texts = all.texts();
        if (watermark >= 0 && texts.get(watermark).isEmpty()) {
          throw new Unreadable(mapping.name() + ": some rows have no " + mapping.query().watermark()
              + ", so what is new among them cannot be told; leave watermark out of the mapping");
        }
        String line = line(texts);
        if (!known.rows().contains(line)) {
          out.write(line);
          any = true;
        }
      }
    }
    return any;
  }

  /** Puts the new file in its place in one step; without a watermark only when it differs from the last. */
  private void keep(Path part, boolean any, Known known) throws IOException {
    boolean growing = !mapping.query().watermark().isEmpty();
    Path target = folder.resolve(NAME.formatted(growing ? number(known.files()) + 1 : 1));
    boolean same = growing ? !any && !known.files().isEmpty()
        : Files.exists(target) && Files.mismatch(part, target) < 0;
    if (same) {
      Files.delete(part);
    } else {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static int number(List<Path> files) {
    return files.isEmpty() ? 0 : Integer.parseInt(files.get(0).getFileName().toString().replace(".csv", ""));
  }

  /** Reads back from the newest file as far as its greatest watermark goes. */
  private Known known() throws IOException {
    List<Path> files = files();
    Set<String> rows = new HashSet<>();
    String watermark = "";
    boolean growing = !mapping.query().watermark().isEmpty() && !files.isEmpty();
    for (Path file : growing ? files : List.<Path>of()) {
      try (InputStream in = Files.newInputStream(file)) {
        RecordSplitter records = new RecordSplitter(in, ',');
        records.next();
        int at = columns(records).indexOf(mapping.query().watermark());
        boolean first = true;
        boolean older = false;
        while (at >= 0 && records.next()) {
          String value = records.cells() > at ? records.cell(at).toString() : "";
          older |= first && !watermark.isEmpty() && !value.equals(watermark);
          first = false;
          watermark = takeIn(value, watermark, file.equals(files.get(0)), records.raw().toString(), rows);
        }
        if (older) {
          break;
        }
      }
    }
    return new Known(files, growing ? header(files.get(0)) : "", watermark, rows);
  }

  /** In the newest file the last watermark is the greatest; in older ones only its rows are of interest. */
  private static String takeIn(String value, String watermark, boolean newest, String raw, Set<String> rows) {
    if (newest && !value.equals(watermark)) {
      rows.clear();
    }
    if (newest || value.equals(watermark)) {
      rows.add(raw + "\n");
    }
    return newest ? value : watermark;
  }

  private static List<String> columns(RecordSplitter header) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < header.cells(); i++) {
      columns.add(header.cell(i).toString());
    }
    return columns;
  }

  /** One record; a blank line would be none. */
  private static String line(List<String> texts) {
    return texts.equals(List.of("")) ? "\"\"\n" : texts.stream().map(text -> text.matches("[^,\"\\r\\n]*") ? text
        : "\"" + text.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(",", "", "\n"));
  }
}
