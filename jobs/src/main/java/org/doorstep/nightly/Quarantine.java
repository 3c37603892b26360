package org.doorstep.nightly;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.doorstep.home.Home;

/**
 * Rows set aside, one JSON Lines file for each file of the inbox: line, reason, detail and the row as it stood. A file
 * that is read again replaces what it had left here. Only the owner can enter the folder.
 */
final class Quarantine {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  Quarantine(Path folder) throws IOException {
    this.folder = folder;
    Home.ownerOnly(folder);
  }

  /** Forgets what a file had left. */
  void clear(String file) throws IOException {
    Files.deleteIfExists(path(file));
  }

  /** Keeps rows, which come sorted by file and line: file, line, reason, detail, raw text. */
  void keep(Iterator<Row> rows) throws IOException {
    String open = null;
    JsonGenerator lines = null;
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (!row.getString(0).equals(open)) {
          finish(open, lines);
          open = row.getString(0);
          lines = start(open);
        }
        lines.writePOJO(entry(row));
        lines.writeRaw('\n');
      }
    } finally {
      finish(open, lines);
    }
  }

  private JsonGenerator start(String file) throws IOException {
    return JSON.createGenerator(Files.newBufferedWriter(next(file), StandardCharsets.UTF_8)).setRootValueSeparator(null);
  }

  private void finish(String file, JsonGenerator lines) throws IOException {
    if (lines != null) {
      lines.close();
      Home.ownerOnlyFile(next(file));
      Files.move(next(file), path(file), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Map<String, Object> entry(Row row) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", row.getString(0));
    entry.put("line", row.getLong(1));
    entry.put("reason", row.getString(2));
    entry.put("detail", row.getString(3));
    entry.put("raw", row.getString(4));
    return entry;
  }

  private Path next(String file) {
    return folder.resolve(name(file) + ".next");
  }

  private Path path(String file) {
    return folder.resolve(name(file));
  }

  private static String name(String file) {
    return file.replace("/", "__") + ".jsonl";
  }
}
