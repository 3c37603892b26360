package org.doorstep.publish;

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
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.SettingsFault;

/** The registers of a home: CSV files in UTF-8 that people edit, each with the columns of its published contract. */
public final class Registers {

  private final Path folder;

  public Registers(Path folder) {
    this.folder = folder;
  }

  /** The rows of one register, sorted by key, as values in the order of the contract; none when it is not kept. */
  public List<Object[]> read(Contract contract) throws IOException {
    Path file = folder.resolve(contract.name() + ".csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord line : csv) {
        rows.add(contract.fields().stream().map(field -> value(line, field, file, faults)).toArray());
      }
    }
    SettingsFault.throwIfAny(faults);
    rows.sort(Comparator.comparing(row -> String.valueOf(row[0])));
    return rows;
  }

  /** The registers that are there, with their checksums. */
  public List<Manifest.FileHash> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Manifest.FileHash> hashes = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        hashes.add(new Manifest.FileHash(file.getFileName().toString(), Checksums.sha256(file)));
      }
      return hashes;
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
