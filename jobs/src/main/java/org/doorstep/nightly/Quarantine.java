package org.doorstep.nightly;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doorstep.contract.Rule;
import org.doorstep.home.Home;
import org.doorstep.table.Aside;

/**
 * Rows set aside, one JSON Lines file for each file of the inbox: line, reason, detail and the row as it stood. Beside
 * it the days that the details name by reason, which alone are read every night. A file that is read again replaces
 * what it had left here. Only the owner can enter the folder.
 */
final class Quarantine implements Aside {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NEXT = ".next";
  private static final String DAYS = ".days";
  private static final String NO_DAY = "";
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
    Files.deleteIfExists(days(file));
    Files.deleteIfExists(path(file));
  }

  /**
   * Whether some row of a file may be judged otherwise tonight: one of these rules set it aside, and a day that stands
   * in it has come since. Days are read from the words kept with it; where there are none, it may.
   */
  boolean isDue(String file, Map<String, Rule> rules, LocalDate lastDay, LocalDate today) throws IOException {
    if (!Files.exists(days(file))) {
      return true;
    }
    Map<String, List<String>> days = JSON.readValue(days(file).toFile(), new TypeReference<>() {});
    return rules.values().stream().anyMatch(rule -> days.getOrDefault(rule.name(), List.of()).stream()
        .anyMatch(day -> day.equals(NO_DAY) || rule.isJudgedAnew(LocalDate.parse(day), lastDay, today)));
  }

  @Override
  public Keeper open() {
    return new Lines();
  }

  /** The rows of one task, into the files of their own names. */
  private final class Lines implements Keeper {
    private String open;
    private JsonGenerator lines;
    private final Map<String, Set<String>> days = new TreeMap<>();

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
      days.computeIfAbsent(reason, any -> new TreeSet<>()).addAll(daysOf(detail));
    }

    @Override
    public void close() throws IOException {
      if (lines != null) {
        lines.close();
        lines = null;
        Home.ownerOnlyFile(next(open));
        Files.move(next(open), path(open), StandardCopyOption.ATOMIC_MOVE);
        JSON.writeValue(next(open).toFile(), days);
        Home.ownerOnlyFile(next(open));
        Files.move(next(open), days(open), StandardCopyOption.ATOMIC_MOVE);
        days.clear();
      }
    }
  }

  private static List<String> daysOf(String detail) {
    List<String> days = detail == null ? List.of() : DAY.matcher(detail).results().map(MatchResult::group).toList();
    return days.isEmpty() ? List.of(NO_DAY) : days;
  }

  private Path next(String file) {
    return Path.of(folder, name(file) + NEXT);
  }

  private Path path(String file) {
    return Path.of(folder, name(file));
  }

  private Path days(String file) {
    return Path.of(folder, name(file) + DAYS);
  }

  private static String name(String file) {
    return file.replace("/", "__") + ".jsonl";
  }
}
