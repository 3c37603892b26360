package org.doorstep.layout;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Any text as ASCII and back, with Java's escapes. */
final class AsciiText {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private AsciiText() {}

  static String of(String text) {
    return text.chars()
        .mapToObj(c -> c >= ' ' && c < 127 && c != '\\'
            ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c))
        .collect(Collectors.joining());
  }

  static String back(String ascii) {
    return ESCAPE.matcher(ascii).replaceAll(
        match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
  }
}
