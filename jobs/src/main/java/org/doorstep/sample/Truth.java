package org.doorstep.sample;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was written and planted, for tests that must recover it: the file truth.json. */
public final class Truth {
  private final Map<String, Object> about = new LinkedHashMap<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private Object effects;

  Truth() {
  }

  Tally tally(String record) {
    return tallies.computeIfAbsent(record, name -> new Tally());
  }

  void about(String what, Object value) {
    about.put(what, value);
  }

  void effects(Object planted) {
    effects = planted;
  }

  /** Rows written for each record table, in the order of writing. */
  public Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    tallies.forEach((record, tally) -> rows.put(record, tally.rows()));
    return rows;
  }

  void write(Path file) throws IOException {
    Map<String, Object> records = new LinkedHashMap<>();
    tallies.forEach((record, tally) -> records.put(record, tally.counts()));
    Map<String, Object> all = new LinkedHashMap<>(about);
    all.put("records", records);
    all.put("effects", effects);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    Files.writeString(file, new ObjectMapper().writer(printer).writeValueAsString(all) + "\n");
  }
}
