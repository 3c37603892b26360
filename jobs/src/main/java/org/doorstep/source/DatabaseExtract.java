package org.doorstep.source;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Brings what is new in a database into the inbox, as a CSV file that the night reads like any other. With a watermark
 * each file holds the rows that came or changed since the last; without one there is one file, written anew when its
 * content changed.
 */
public final class DatabaseExtract {
  private final Mapping mapping;
  private final Access access;
  private final ExtractFiles files;

  /** Where a database is and who asks. */
  public record Access(String url, String user, String password) {}

  private DatabaseExtract(Mapping mapping, Access access, Path inbox) {
    this.mapping = mapping;
    this.access = access;
    this.files = new ExtractFiles(inbox.resolve("database").resolve(mapping.name()), mapping.query().watermark());
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
    Files.createDirectories(files.folder());
    if (!take(files.known())) {
      take(ExtractFiles.Known.NOTHING);
    }
    files.sweep();
  }

  /** Takes what is not known yet; false when the columns are others than before, so that all is new. */
  private boolean take(ExtractFiles.Known known) throws SQLException, IOException {
    try (DatabaseRows rows = new DatabaseRows(access, mapping, known.watermark())) {
      String header = line(rows.columns());
      if (!known.header().isEmpty() && !header.equals(known.header())) {
        return false;
      }
      files.keep(write(rows, header, known));
      return true;
    }
  }

  /** Writes the rows that are not known and says whether there was any. */
  private boolean write(DatabaseRows rows, String header, ExtractFiles.Known known) throws SQLException, IOException {
    int watermark = rows.columns().indexOf(files.watermark());
    boolean any = false;
    try (Writer out = Files.newBufferedWriter(files.part(), StandardCharsets.UTF_8)) {
      out.write(header);
      while (rows.next()) {
        List<String> texts = rows.texts();
        if (watermark >= 0 && texts.get(watermark).isEmpty()) {
          throw new Unreadable(mapping.name() + ": some rows have no " + files.watermark()
              + ", so what is new among them cannot be told; leave watermark out of the mapping");
        }
        String line = line(texts);
        if (!known.lines().contains(line)) {
          out.write(line);
          any = true;
        }
      }
    }
    return any;
  }

  /** One record; a blank line would be none. */
  private static String line(List<String> texts) {
    return texts.equals(List.of("")) ? "\"\"\n"
        : texts.stream().map(DatabaseExtract::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
