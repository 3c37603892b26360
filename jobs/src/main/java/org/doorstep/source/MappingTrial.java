package org.doorstep.source;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.Field;
import org.doorstep.contract.Privacy;
import org.doorstep.contract.Reason;

/**
 * A mapping tried on a file: its faults, the first rows as they would be read, and what would be set aside. No raw text
 * of a person is shown: pseudonyms are of a key that lasts for this look alone.
 */
public final class MappingTrial {
  private static final int MOST_ROWS = 100_000;
  private static final int KEY_BYTES = 32;

  private final PrintStream out;
  private final Contract contract;
  private final SourceFile file;
  private final Map<String, Long> setAside = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();
  private long read;

  private MappingTrial(PrintStream out, Contract contract, SourceFile file) {
    this.out = out;
    this.contract = contract;
    this.file = file;
  }

  /** How a trial ended. */
  public enum End { GOOD, FAULTS, UNREADABLE }

  /** Reads the mapping, prints every fault of it, and shows the first rows of the file as far as it can be read. */
  public static End run(Path mappingFile, Path file, int rows, Contracts contracts,
      PrintStream out) throws IOException {
    List<String> faults = new ArrayList<>();
    Optional<Mapping> mapping = Mappings.readFile(mappingFile, contracts, faults);
    MappingLines lines = new MappingLines(mappingFile);
    faults.forEach(fault -> out.println(lines.placed(fault)));
    if (mapping.isEmpty()) {
      return End.FAULTS;
    }
    SourceFile source =
        new SourceFile(file.toString(), file.getFileName().toString(), Files.size(file), mapping.get());
    Inspection inspection = Inspector.inspect(source);
    if (!inspection.readable()) {
      out.println(inspection.trouble());
      return faults.isEmpty() ? End.UNREADABLE : End.FAULTS;
    }
    new MappingTrial(out, contracts.get(mapping.get().record()), source).show(rows);
    out.println("Columns that the mapping does not name are dropped: " + inspection.columnsDropped());
    out.println(faults.isEmpty() ? "The mapping has no fault. The rules of the contract are asked by the night."
        : faults.size() + " faults of the mapping stand above; a night would not start with them.");
    return faults.isEmpty() ? End.GOOD : End.FAULTS;
  }

  private void show(int wanted) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Object[] values = new Object[contract.fields().size()];
    try (RowReader rows = file.rows()) {
      RowTyper typer = new RowTyper(contract, file.mapping(), rows.columns(),
          new Pseudonyms(key).domain(contract.name()));
      while (read < MOST_ROWS && rows.next()) {
        read++;
        RawRow row = rows.row();
        if (row.fault == null) {
          typer.type(row, values);
        }
        String trouble = trouble(row, typer);
        if (read <= wanted) {
          print(row, trouble, values);
        }
      }
      out.println();
      totals(rows.next());
    }
  }

  /** Returns why the row would be set aside, nothing when it would not, and counts it. */
  private String trouble(RawRow row, RowTyper typer) {
    Reason reason = row.fault != null ? row.fault : typer.fault() == null ? null : typer.fault().reason();
    if (reason == null) {
      return "";
    }
    // The parser of JSON quotes what it stumbles on.
    String detail = row.fault == Reason.NOT_JSON ? "" : row.fault != null ? row.detail : typer.fault().detail();
    String trouble = reason.code() + (detail == null || detail.isEmpty() ? "" : " " + detail);
    setAside.merge(reason.code(), 1L, Long::sum);
    examples.putIfAbsent(reason.code(), "line " + row.line + ": " + trouble);
    return trouble;
  }

  private void print(RawRow row, String trouble, Object[] values) {
    out.println();
    out.println("line " + row.line + (trouble.isEmpty() ? "" : ": set aside, " + trouble));
    for (int i = 0; row.fault == null && i < values.length; i++) {
      Field field = contract.fields().get(i);
      if (file.mapping().fields().containsKey(field.name())) {
        out.printf(Locale.ROOT, "  %-28s %s%n", field.name(), shown(field, values[i]));
      }
    }
  }

  private static String shown(Field field, Object value) {
    if (value == null) {
      return "";
    }
    if (field.privacy() == Privacy.RESTRICTED_TEXT || field.privacy() == Privacy.DROP) {
      return "(not shown)";
    }
    return switch (field.type()) {
      case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
      case TIMESTAMP -> LocalDateTime.ofEpochSecond(Math.floorDiv((Long) value, 1_000_000L), 0,
          ZoneOffset.UTC).toString()
          .replace('T', ' ');
      default -> value + (field.privacy() == Privacy.PSEUDONYMISE ? "  (pseudonym for this look)" : "");
    };
  }

  private void totals(boolean more) {
    long aside = setAside.values().stream().mapToLong(Long::longValue).sum();
    out.printf(Locale.ROOT, "Read %s%,d rows: %,d as they should be, %,d to be set aside%s.%n",
        more ? "the first " : "", read, read - aside, aside, setAside.isEmpty() ? "" : " " + setAside);
    examples.values().forEach(example -> out.println("  " + example));
  }
}
