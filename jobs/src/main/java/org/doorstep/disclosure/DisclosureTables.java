package org.doorstep.disclosure;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the tables of disclosure and notes every fault. */
record DisclosureTables(Path folder, List<String> faults) {

  private static final String PERSONS = "smallest-persons";
  private static final String SENSITIVE = "smallest-sensitive";
  private static final String CASES = "smallest-cases";
  private static final String PUBLIC = "public-smallest";
  private static final String ROUNDING = "public-rounding";

  /** The thresholds; null with a fault. */
  Thresholds thresholds() {
    Map<String, Integer> values = values(faults);
    Set<String> expected = new TreeSet<>(Set.of(PERSONS, SENSITIVE, CASES, PUBLIC, ROUNDING));
    if (!values.keySet().equals(expected)) {
      faults.add("disclosure.csv has the rules " + values.keySet() + "; expected " + expected + ".");
      return null;
    }
    return new Thresholds(values.get(PERSONS), values.get(SENSITIVE), values.get(CASES));
  }

  /** What the public edition shows, once the thresholds have no fault. */
  PublicThresholds publicThresholds() {
    Map<String, Integer> values = values(new ArrayList<>());
    return new PublicThresholds(values.get(PUBLIC), values.get(ROUNDING));
  }

  private Map<String, Integer> values(List<String> noted) {
    Map<String, Integer> values = new TreeMap<>();
    for (NamedCsvRecord row : rows("disclosure.csv")) {
      String value = cell(row, "value");
      if (!value.matches("[1-9]\\d{0,3}")) {
        noted.add("disclosure.csv line " + row.getStartingLineNumber() + ", value: \"" + value
            + "\"; expected a whole number from 1 on.");
      } else if (values.put(cell(row, "rule_id"), Integer.valueOf(value)) != null) {
        noted.add("disclosure.csv line " + row.getStartingLineNumber() + ", rule_id: \"" + cell(row, "rule_id")
            + "\"; expected a rule that has no row yet.");
      }
      owner("disclosure.csv", row, noted);
    }
    return values;
  }

  private static void owner(String file, NamedCsvRecord row, List<String> noted) {
    if (cell(row, "owner").isEmpty()) {
      noted.add(file + " line " + row.getStartingLineNumber()
          + ", owner: \"\"; expected the office that answers for it.");
    }
  }

  /** The cells as dimension=value. */
  Set<String> sensitiveCells() {
    TreeSet<String> cells = new TreeSet<>();
    for (NamedCsvRecord row : rows("sensitive_cells.csv")) {
      if (cell(row, "dimension").isEmpty() || cell(row, "value").isEmpty()) {
        faults.add("sensitive_cells.csv line " + row.getStartingLineNumber()
            + " names no cell; expected a dimension and a value.");
      }
      owner("sensitive_cells.csv", row, faults);
      cells.add(cell(row, "dimension") + "=" + cell(row, "value"));
    }
    return cells;
  }

  /** The families whose outputs hang together, by measure. */
  Map<String, Linked> families() {
    Map<String, Linked> families = new TreeMap<>();
    for (NamedCsvRecord row : rows("table_families.csv")) {
      List<String> outputs = List.of(cell(row, "outputs").split(" +"));
      String relation = cell(row, "relation");
      if (cell(row, "family").isEmpty() || outputs.size() < 2 || !relation.matches("nested|parts|apart")) {
        faults.add("table_families.csv line " + row.getStartingLineNumber()
            + " is no family; expected a name, two outputs or more, and nested, parts or apart.");
      } else if (families.put(cell(row, "measure_id"), new Linked(cell(row, "family"), outputs,
          Linked.Relation.valueOf(relation.toUpperCase(Locale.ROOT)))) != null) {
        faults.add("table_families.csv line " + row.getStartingLineNumber() + ": measure " + cell(row, "measure_id")
            + " has a family already.");
      }
    }
    return families;
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").trim();
  }

  private List<NamedCsvRecord> rows(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      faults.add("Rule table " + file + " is missing; put it back.");
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      return csv.stream().toList();
    } catch (CsvParseException unreadable) {
      faults.add(file + " is not readable as CSV: " + unreadable.getMessage());
      return List.of();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
