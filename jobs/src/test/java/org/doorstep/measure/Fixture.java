package org.doorstep.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page of {@code src/test/resources/measures}: a few rows of record tables that a clerk can check by hand, and
 * the figures that the measure must make of them. Every fixture is a county of its own; its codes and ids get the
 * measure's id before them, so that all fixtures together are one pass over each table.
 *
 * @param tables by record table: its rows, column to text
 * @param expected the rows of the table "expected"
 */
record Fixture(String id, Map<String, List<Map<String, String>>> tables, List<Map<String, String>> expected) {

  /** Where the pages are. */
  static final Path FOLDER = Path.of("src", "test", "resources", "measures");
  private static final String EXPECTED = "expected";

  /**
   * Reads the page of one measure; a line that begins with a bar is a row, one with two hashes names a table.
   */
  static Fixture read(String id) throws IOException {
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    List<String> head = null;
    List<Map<String, String>> rows = null;
    for (String line : Files.readAllLines(FOLDER.resolve(id + ".md"), StandardCharsets.UTF_8)) {
      if (line.startsWith("## ")) {
        rows = tables.computeIfAbsent(line.substring(3).strip(), name -> new ArrayList<>());
        head = null;
      } else if (line.startsWith("|") && head == null) {
        head = texts(line);
      } else if (line.startsWith("|") && !line.startsWith("| -") && !line.startsWith("|-")) {
        rows.add(row(head, texts(line)));
      }
    }
    List<Map<String, String>> expected = tables.remove(EXPECTED);
    return new Fixture(id, tables, expected == null ? List.of() : expected);
  }

  /** The text that stands before each of this fixture's codes and ids. */
  String prefix() {
    return id + "-";
  }

  private static List<String> texts(String line) {
    return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList();
  }

  private static Map<String, String> row(List<String> head, List<String> texts) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int at = 0; at < head.size(); at++) {
      row.put(head.get(at), texts.get(at));
    }
    return row;
  }
}
