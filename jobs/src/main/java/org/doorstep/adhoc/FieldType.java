package org.doorstep.adhoc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a field as the catalogue writes it, such as {@code number?[]} or {@code integer[][]}.
 *
 * <p>{@code []} is one level of array; {@code ?} before it lets the elements be null, at the end the whole
 * value.
 */
record FieldType(Base base, int depth, boolean nullElements, boolean nullable, String text) {

  /** What one element is. */
  enum Base { NUMBER, INTEGER, BOOLEAN, STRING, CODE, MAP, MARGIN }

  private static final Pattern FORM = Pattern.compile("([a-z]+)(\\??)((?:\\[])*)(\\??)");

  static FieldType parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("Not a field type: " + text);
    }
    int depth = form.group(3).length() / 2;
    boolean inner = !form.group(2).isEmpty();
    boolean whole = !form.group(4).isEmpty() || (depth == 0 && inner);
    Base base = Base.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    return new FieldType(base, depth, depth > 0 && inner, whole, text);
  }

  /** The type of one element of this array type. */
  FieldType element() {
    return new FieldType(base, depth - 1, depth > 1 && nullElements, depth == 1 && nullElements, text);
  }

  /** What a message says was expected. */
  String words() {
    if (depth > 0) {
      return "a list (" + text + ")";
    }
    return switch (base) {
      case NUMBER -> "a number";
      case INTEGER -> "a whole number";
      case BOOLEAN -> "true or false";
      case STRING, CODE -> "a text";
      case MAP -> "an object of label and number";
      case MARGIN -> "an object with label and population";
    };
  }
}
