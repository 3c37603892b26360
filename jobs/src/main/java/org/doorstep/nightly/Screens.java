package org.doorstep.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Measures;

/**
 * The SQL of {@code data/screens}: what detectors need of records beside the figures of measures. A file is named by
 * the measure that speaks of the same records and by what its rows are: records, projects, costs or survey.
 *
 * @param sql by kind and measure
 */
record Screens(Map<String, Map<String, String>> sql) {

  private static final List<String> KINDS = List.of("costs", "projects", "records", "survey");

  /** Reads all files, or throws one fault that lists those with an unknown name; measures not counted have none. */
  static Screens read(Path folder, Measures all, Measures counted) throws IOException {
    Map<String, Map<String, String>> sql = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".sql")).sorted().toList()) {
        String[] name = file.getFileName().toString().split("\\.");
        if (name.length != 3 || !KINDS.contains(name[1]) || !has(all, name[0])) {
          faults.add("screens/" + file.getFileName() + ": expected a measure and one of " + KINDS
              + ", as V17.records.sql");
        } else if (has(counted, name[0])) {
          sql.computeIfAbsent(name[1], kind -> new TreeMap<>())
              .put(name[0], Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new Screens(sql);
  }

  private static boolean has(Measures measures, String id) {
    return measures.list().stream().map(Measure::id).anyMatch(id::equals);
  }

  /** The SQL of one kind by measure. */
  Map<String, String> of(String kind) {
    return sql.getOrDefault(kind, Map.of());
  }
}
