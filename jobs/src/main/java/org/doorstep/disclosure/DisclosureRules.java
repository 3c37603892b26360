package org.doorstep.disclosure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The thresholds of disclosure.csv and the sensitive cells of sensitive_cells.csv.
 *
 * @param sensitiveCells as dimension=value, such as topic=complication
 */
public record DisclosureRules(Thresholds thresholds, Set<String> sensitiveCells) implements Serializable {

  private static final List<String> NAMES =
      List.of("smallest-persons", "smallest-sensitive", "smallest-cases");

  /**
   * Reads both tables of the folder.
   *
   * @throws IllegalArgumentException listing every fault
   */
  public static DisclosureRules read(Path folder) {
    List<String> faults = new ArrayList<>();
    Map<String, Integer> values = new TreeMap<>();
    for (NamedCsvRecord row : rows(folder.resolve("disclosure.csv"))) {
      String value = row.findField("value").orElse("");
      if (value.matches("[1-9]\\d{0,3}")) {
        values.put(row.findField("rule_id").orElse(""), Integer.valueOf(value));
      } else {
        faults.add("disclosure.csv line " + row.getStartingLineNumber() + ", value: \"" + value
            + "\"; expected a whole number from 1 on.");
      }
    }
    if (!values.keySet().equals(Set.copyOf(NAMES))) {
      faults.add("disclosure.csv has the rules " + values.keySet() + "; expected " + NAMES + ".");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new DisclosureRules(new Thresholds(values.get(NAMES.get(0)), values.get(NAMES.get(1)),
        values.get(NAMES.get(2))), cells(folder));
  }

  private static Set<String> cells(Path folder) {
    TreeSet<String> cells = new TreeSet<>();
    rows(folder.resolve("sensitive_cells.csv"))
        .forEach(row -> cells.add(row.getField("dimension") + "=" + row.getField("value")));
    return cells;
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      return csv.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether the topic is sensitive: the measure's own, or that of the cell. */
  public boolean isSensitive(Privacy privacy, String dimension, String dimensionValue) {
    return privacy.sensitive() || sensitiveCells.contains(dimension + "=" + dimensionValue);
  }
}
