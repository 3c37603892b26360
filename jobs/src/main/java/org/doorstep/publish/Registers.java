package org.doorstep.publish;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.Field;

/**
 * The registers of a home: CSV files in UTF-8 that people edit, each with the columns of its published contract. One
 * that is not kept has no rows.
 *
 * @param rows by register, sorted by key
 * @param files the registers that are there, with their checksums
 */
public record Registers(Map<String, List<Row>> rows, List<Manifest.FileHash> files) {

  /** The names of the files without their ending, which are those of the contracts. */
  public static final List<String> NAMES = List.of("actions", "events", "flags", "rebaselines");

  /** One line of a register: where it stands, and its values in the order of the contract; null where empty. */
  public record Row(String where, Contract contract, Object[] values) {

    /** The value of a field; null where it is empty. */
    @SuppressWarnings("unchecked")
    public <T> T get(String field) {
      return (T) values[contract.fields().indexOf(contract.field(field))];
    }
  }

  /** Reads all registers of a folder and notes every fault, with file and line. */
  public static Registers read(Path folder, Contracts contracts, List<String> faults) throws IOException {
    Map<String, List<Row>> rows = new TreeMap<>();
    List<Manifest.FileHash> files = new ArrayList<>();
    for (String name : NAMES) {
      Path file = folder.resolve(name + ".csv");
      boolean kept = Files.isRegularFile(file);
      rows.put(name, kept ? read(file, contracts.get(name), faults) : List.of());
      if (kept) {
        files.add(new Manifest.FileHash(name + ".csv", Checksums.sha256(file)));
      }
    }
    return new Registers(rows, files);
  }

  /** The rows of one register. */
  public List<Row> of(String name) {
    return rows.get(name);
  }

  /** The rows of one register as values in the order of its contract. */
  public List<Object[]> values(String name) {
    return of(name).stream().map(Row::values).toList();
  }

  private static List<Row> read(Path file, Contract contract, List<String> faults) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord line : csv) {
        if (rows.isEmpty() && hasFaultyHeader(file, line.getHeader(), contract, faults)) {
          return List.of();
        }
        rows.add(new Row("registers/" + file.getFileName() + " line " + line.getStartingLineNumber(), contract,
            contract.fields().stream().map(field -> value(line, field, file, faults)).toArray()));
      }
    } catch (CsvParseException unreadable) {
      faults.add("registers/" + file.getFileName() + " is not readable as CSV: " + unreadable.getMessage());
    }
    noteDoubles(rows, faults);
    rows.sort(Comparator.comparing(row -> String.valueOf(row.values()[0])));
    return rows;
  }

  private static boolean hasFaultyHeader(Path file, List<String> header, Contract contract, List<String> faults) {
    int before = faults.size();
    header.stream().filter(column -> contract.findField(column).isEmpty()).forEach(column ->
        faults.add("registers/" + file.getFileName() + " line 1: column '" + column + "' is unknown; expected "
            + contract.fields().stream().map(Field::name).toList()));
    List<String> missing = contract.fields().stream().filter(Field::required).map(Field::name)
        .filter(name -> !header.contains(name)).toList();
    if (!missing.isEmpty()) {
      faults.add("registers/" + file.getFileName() + " line 1: columns are missing: " + missing);
    }
    return faults.size() > before;
  }

  private static void noteDoubles(List<Row> rows, List<String> faults) {
    Map<Object, Row> first = new HashMap<>();
    for (Row row : rows) {
      Optional.ofNullable(row.values()[0]).map(key -> first.putIfAbsent(key, row)).ifPresent(other ->
          faults.add(row.where() + ", " + row.contract().fields().get(0).name() + ": '" + row.values()[0]
              + "' stands in " + other.where() + " too; each has one line"));
    }
  }

  private static Object value(NamedCsvRecord line, Field field, Path file, List<String> faults) {
    String text = line.findField(field.name()).orElse("").strip();
    String where = "registers/" + file.getFileName() + " line " + line.getStartingLineNumber() + ", " + field.name();
    if (text.isEmpty()) {
      if (field.required()) {
        faults.add(where + ": is missing");
      }
      return null;
    }
    if (field.coded() && !field.codes().containsKey(text)) {
      faults.add(where + ": '" + text + "' is unknown; expected one of " + field.codes().keySet());
    }
    try {
      return switch (field.type()) {
        case DATE -> LocalDate.parse(text);
        case INTEGER -> Integer.valueOf(text);
        default -> text;
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      faults.add(where + ": '" + text + "' is no " + field.type().logicalType() + " (dates as 2026-05-31)");
      return null;
    }
  }
}
