package org.doorstep.nightly;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.doorstep.contract.Rule;
import org.doorstep.home.Home;
import org.doorstep.table.Aside;

/**
 * Rows set aside, one JSON Lines file for each file of the inbox: line, reason, detail and the row as it stood. A file
 * that is read again replaces what it had left here. Only the owner can enter the folder.
 */
final class Quarantine implements Aside {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NEXT = ".next";
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d");

  private final String folder;

  Quarantine(Path folder) throws IOException {
    this.folder = folder.toString();
    Home.ownerOnly(folder);
  }

  /** Removes what tasks had not finished. */
  void sweep() throws IOException {
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(Path.of(folder), "*" + NEXT)) {
      for (Path file : unfinished) {
        Files.delete(file);
      }
    }
  }

  /** Forgets what a file had left. */
  void clear(String file) throws IOException {
    Files.deleteIfExists(path(file));
  }

  /**
   * Whether some row of a file may be judged otherwise tonight: one of these rules set it aside, and a day that stands
   * in it has come since. Days are read from the words kept with it; where there are none, it may.
   */
  boolean isDue(String file, Map<String, Rule> rules, LocalDate lastDay, LocalDate today) throws IOException {
    if (!Files.exists(path(file))) {
      return true;
    }
    try (BufferedReader lines = Files.newBufferedReader(path(file), StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode entry = JSON.readTree(line);
        Rule rule = rules.get(entry.path("reason").asText());
        if (rule != null) {
          List<LocalDate> days = DAY.matcher(entry.path("detail").asText()).results()
              .map(found -> LocalDate.parse(found.group())).toList();
          if (days.isEmpty() || days.stream().anyMatch(day -> rule.isJudgedAnew(day, lastDay, today))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Override
  public Keeper open() {
    return new Lines();
  }

  /** The rows of one task, into the files of their own names. */
  private final class Lines implements Keeper {
    private String open;
    private JsonGenerator lines;

    @Override
    public void keep(String file, long line, String reason, String detail, String raw) throws IOException {
      if (!file.equals(open)) {
        close();
        lines = JSON.createGenerator(Files.newBufferedWriter(next(file), StandardCharsets.UTF_8))
            .setRootValueSeparator(null);
        open = file;
      }
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("file", file);
      entry.put("line", line);
      entry.put("reason", reason);
      entry.put("detail", detail);
      entry.put("raw", raw);
      lines.writePOJO(entry);
      lines.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
      if (lines != null) {
        lines.close();
        lines = null;
        Home.ownerOnlyFile(next(open));
        Files.move(next(open), path(open), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private Path next(String file) {
    return Path.of(folder, name(file) + NEXT);
  }

  private Path path(String file) {
    return Path.of(folder, name(file));
  }

  private static String name(String file) {
    return file.replace("/", "__") + ".jsonl";
  }
}
