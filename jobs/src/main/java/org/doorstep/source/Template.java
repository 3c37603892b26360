package org.doorstep.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text a field is read from: literal text and columns in turn, such as {@code W{Ward}}. */
record Template(List<Part> parts) implements Serializable {
  private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

  /** One piece of a template: literal text or, when {@code column} is true, the name of a column. */
  record Part(String text, boolean column) implements Serializable {}

  static Template ofColumn(String column) {
    return new Template(List.of(new Part(column, true)));
  }

  static Template ofConstant(String text) {
    return new Template(List.of(new Part(text, false)));
  }

  static Template parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = COLUMN.matcher(text);
    int end = 0;
    while (matcher.find()) {
      addLiteral(parts, text.substring(end, matcher.start()));
      parts.add(new Part(matcher.group(1), true));
      end = matcher.end();
    }
    addLiteral(parts, text.substring(end));
    return new Template(List.copyOf(parts));
  }

  List<String> columns() {
    return parts.stream().filter(Part::column).map(Part::text).toList();
  }

  boolean constant() {
    return columns().isEmpty();
  }

  /** Returns the words for a message: the column's name, or the template as it was written. */
  String shown() {
    StringBuilder shown = new StringBuilder();
    for (Part part : parts) {
      boolean braced = part.column() && parts.size() > 1;
      shown.append(braced ? "{" + part.text() + "}" : part.text());
    }
    return shown.toString();
  }

  private static void addLiteral(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, false));
    }
  }
}
