package org.doorstep.layout;

import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes every character of a text visible: one that no face has, or that has no shape of its own (control and
 * direction marks), is shown as {@code □U+XXXX}, never dropped and never obeyed.
 */
public final class Glyphs {

  private static final String BOX = "\u25a1";

  private Glyphs() {}

  /** The text as it will be printed; the same object if nothing is to be replaced. */
  public static String show(String text) {
    if (text.codePoints().allMatch(Glyphs::printable)) {
      return text;
    }
    String unix = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return unix.codePoints().mapToObj(c -> printable(c) ? Character.toString(c) : named(c))
        .collect(Collectors.joining());
  }

  /** The names of the characters that {@link #show} replaces, such as {@code U+20BB7}. */
  static TreeSet<String> missing(String text) {
    return text.codePoints().filter(c -> !printable(c) && c != '\r' && c != '\t')
        .mapToObj(Glyphs::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean printable(int codePoint) {
    if (codePoint == '\n') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
           Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> Faces.have(codePoint);
    };
  }

  private static String named(int codePoint) {
    return BOX + name(codePoint);
  }

  private static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }
}
