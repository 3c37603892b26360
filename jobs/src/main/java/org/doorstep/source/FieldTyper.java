package org.doorstep.source;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Field;
import org.doorstep.contract.Privacy;
import org.doorstep.contract.Reason;

/**
 * Types one field of a row: picks its text out of the cells, reads it, and hides it where the contract says
 * so.
 */
final class FieldTyper {
  private static final Pattern EXCEL_SERIAL = Pattern.compile("[1-9][0-9]{4}(\\.[0-9]+)?");
  private static final int SHOWN_CHARACTERS = 80;

  private final Field field;
  private final Template template;
  private final boolean constant;
  private final CellReader reader;
  private final BlankTexts blanks;
  private final Object fallback;
  private final Pseudonymiser pseudonymiser;
  /** The column of each part of the template, -1 for literal text. */
  private final int[] columns;
  private final UTF8String[] literals;

  FieldTyper(Field field, Mapping mapping, List<String> header, Pseudonymiser pseudonymiser) {
    FieldMapping origin = mapping.fields().get(field.name());
    this.field = field;
    this.template = origin.template();
    this.constant = template.constant();
    this.reader = CellReaders.mapped(field, mapping);
    this.blanks = new BlankTexts(mapping.values().blank());
    this.pseudonymiser = field.privacy() == Privacy.PSEUDONYMISE ? pseudonymiser : null;
    String plain = constant ? template.shown() : origin.fallback();
    this.fallback = plain.isEmpty()
        ? null : hidden(CellReaders.plain(field).read(UTF8String.fromString(plain)));
    this.columns = template.parts().stream()
        .mapToInt(part -> part.column() ? header.indexOf(part.text()) : -1).toArray();
    this.literals = template.parts().stream().map(part -> UTF8String.fromString(part.text()))
        .toArray(UTF8String[]::new);
  }

  /** Returns the value in Spark's inner form, null when it is missing, or a CellFault. */
  Object type(UTF8String[] cells) {
    UTF8String text = constant ? null : columns.length == 1 ? single(cells) : joined(cells);
    if (text == null) {
      return fallback != null || !field.required() ? fallback : missing();
    }
    Object value = reader.read(text);
    return value instanceof Reason reason ? fault(reason, text) : hidden(value);
  }

  private UTF8String single(UTF8String[] cells) {
    UTF8String text = cells[columns[0]];
    return blanks.has(text) ? null : text;
  }

  private UTF8String joined(UTF8String[] cells) {
    UTF8String[] parts = literals.clone();
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] >= 0) {
        parts[i] = cells[columns[i]];
        if (blanks.has(parts[i])) {
          return null;
        }
      }
    }
    return UTF8String.concat(parts);
  }

  private Object hidden(Object value) {
    return pseudonymiser != null && value instanceof UTF8String text ? pseudonymiser.pseudonym(text) : value;
  }

  private CellFault missing() {
    return new CellFault(Reason.MISSING_REQUIRED,
        "field=" + field.name() + " column=" + template.shown() + " value='' expected=a value");
  }

  private CellFault fault(Reason reason, UTF8String text) {
    String hint = reason == Reason.BAD_DATE && EXCEL_SERIAL.matcher(text.toString()).matches()
        ? " (this looks like a spreadsheet's serial day number; export the column as text)" : "";
    return new CellFault(reason, "field=" + field.name() + " column=" + template.shown() + " value="
        + shown(text.toString()) + " expected=" + reader.expected() + hint);
  }

  private String shown(String text) {
    if (field.privacy() != Privacy.KEEP) {
      return "(not shown)";
    }
    return "'" + text.codePoints().limit(SHOWN_CHARACTERS)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "'";
  }
}
