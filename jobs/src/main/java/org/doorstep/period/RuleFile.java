package org.doorstep.period;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One rule table in the folders that hold it, each row with its place, each wrong cell noted as a fault. */
final class RuleFile {

  /** One row with its place, for messages. */
  record Row(String place, NamedCsvRecord cells) {
    String text(String column) {
      return cells.findField(column).orElse("").trim();
    }
  }

  private final String name;
  private final List<String> columns;
  private final List<String> faults;

  RuleFile(String name, List<String> columns, List<String> faults) {
    this.name = name;
    this.columns = columns;
    this.faults = faults;
  }

  /** All rows of the file in this folder; none when it may be absent and is. */
  List<Row> rows(Path folder, boolean required) {
    Path file = folder.resolve(name);
    if (Files.isRegularFile(file)) {
      return read(file);
    }
    if (required) {
      faults.add("Rule table " + file + " is missing; put it back.");
    }
    return List.of();
  }

  private List<Row> read(Path file) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord cells : csv) {
        rows.add(new Row(file + " line " + cells.getStartingLineNumber(), cells));
      }
    } catch (CsvParseException unreadable) {
      faults.add(file + " is not readable as CSV: " + unreadable.getMessage());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return headed(file, rows) ? rows : List.of();
  }

  private boolean headed(Path file, List<Row> rows) {
    if (rows.isEmpty() || Set.copyOf(rows.get(0).cells().getHeader()).containsAll(columns)) {
      return true;
    }
    faults.add(file + " has the columns " + rows.get(0).cells().getHeader() + "; expected " + columns + ".");
    return false;
  }

  /** The cell as a date, or null with a fault. */
  LocalDate date(Row row, String column) {
    try {
      return LocalDate.parse(row.text(column));
    } catch (DateTimeParseException notADate) {
      return fault(row, column, "a date such as 2026-05-01");
    }
  }

  /** The cell as a date, the given one when it is empty. */
  LocalDate dateOr(Row row, String column, LocalDate ifEmpty) {
    return row.text(column).isEmpty() ? ifEmpty : date(row, column);
  }

  /** The cell as a whole number from 1 on, or null with a fault. */
  Integer positive(Row row, String column) {
    return row.text(column).matches("[1-9]\\d{0,4}")
        ? Integer.valueOf(row.text(column)) : fault(row, column, "a whole number from 1 on");
  }

  /** The cell as a whole number from 0 on, or null with a fault. */
  Long whole(Row row, String column) {
    return row.text(column).matches("\\d{1,15}") ? Long.valueOf(row.text(column))
        : fault(row, column, "a whole number from 0 on");
  }

  /** Notes a row that holds together with another of its rule, scope and level. */
  void refuseOverlap(Row row, DatedRow dated, List<? extends DatedRow> others) {
    if (others.stream().anyMatch(dated::meets)) {
      fault(row, "valid_from", "no overlap with another row of the same rule, scope and level");
    }
  }

  /** Notes a last day that is not after the first. */
  void refuseBackwards(Row row, LocalDate from, LocalDate to) {
    if (from != null && to != null && !from.isBefore(to)) {
      fault(row, "valid_to", "a date after valid_from, or nothing");
    }
  }

  /** The cell as the code of one of these values, or null with a fault. */
  <E> E code(Row row, String column, E[] values, Function<E, String> codes) {
    return Arrays.stream(values)
        .filter(value -> codes.apply(value).equals(row.text(column)))
        .findFirst()
        .orElseGet(() -> fault(row, column, "one of " + Arrays.stream(values).map(codes).toList()));
  }

  /** The cell's text, or null with a fault when it is empty. */
  String filled(Row row, String column) {
    return row.text(column).isEmpty() ? fault(row, column, "a text") : row.text(column);
  }

  /** Notes a fault of this cell; null, for the value that it does not have. */
  <T> T fault(Row row, String column, String expected) {
    faults.add(row.place() + ", " + column + ": \"" + row.text(column) + "\"; expected " + expected + ".");
    return null;
  }
}
