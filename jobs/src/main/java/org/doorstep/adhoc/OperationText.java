package org.doorstep.adhoc;

import java.util.ArrayList;
import java.util.List;

/** An operation as text for people: its name, what it does, and one line per field. */
final class OperationText {

  private OperationText() {}

  static List<String> lines(Operation operation) {
    List<String> lines = new ArrayList<>();
    lines.add(operation.name() + " (" + operation.family() + ")");
    lines.add("  " + operation.does());
    operation.inputs().forEach(field -> lines.add(line("input", field, field.presence())));
    operation.parameters().forEach(field -> lines.add(line("param", field, field.presence())));
    operation.outputs().forEach(field -> lines.add(line("output", field, "")));
    lines.add("");
    return lines;
  }

  private static String line(String part, Field field, String presence) {
    List<String> parts = new ArrayList<>(List.of(field.name() + " " + field.type().text()));
    parts.add(presence);
    field.bounds().ifPresent(bounds -> parts.add(bounds.words()));
    parts.add(String.join(" | ", field.codes()));
    parts.add(field.note());
    parts.removeIf(String::isEmpty);
    return "  " + part + " " + String.join("; ", parts);
  }
}
