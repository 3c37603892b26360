package org.doorstep.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.contract.Contract;
import org.doorstep.contract.FieldType;

/** Reads and types a file without Spark and shows each row as one line of text. */
final class Rows {
  private Rows() {}

  /** Returns {@code line: values of some fields} or {@code line: reason detail}. */
  static List<String> of(SourceFile file, String... fields) {
    Contract contract = Samples.CONTRACTS.get(file.mapping().record());
    List<String> shown = new ArrayList<>();
    try (RowReader rows = file.rows()) {
      Pseudonymiser pseudonymiser = Samples.PSEUDONYMS.domain(contract.domain());
      RowTyper typer = new RowTyper(contract, file.mapping(), rows.columns(), pseudonymiser);
      Object[] values = new Object[contract.fields().size()];
      while (rows.next()) {
        RawRow row = rows.row();
        if (row.fault == null) {
          typer.type(row, values);
        }
        shown.add(row.line + ": " + shown(row, typer, contract, values, fields));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shown;
  }

  private static String shown(RawRow row, RowTyper typer, Contract contract, Object[] values,
      String... fields) {
    if (row.fault != null) {
      return row.fault.code() + (row.detail == null ? "" : " " + row.detail);
    }
    if (typer.fault() != null) {
      return typer.fault().reason().code() + " " + typer.fault().detail();
    }
    List<String> texts = new ArrayList<>();
    for (String field : fields) {
      int at = contract.fields().indexOf(contract.field(field));
      texts.add(text(values[at], contract.field(field).type()));
    }
    return String.join("|", texts);
  }

  private static String text(Object value, FieldType type) {
    if (value == null) {
      return "";
    }
    return switch (type) {
      case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
      case TIMESTAMP ->
          LocalDateTime.ofEpochSecond((Long) value / 1_000_000, 0, ZoneOffset.UTC).toString();
      default -> value.toString();
    };
  }
}
