package org.doorstep.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;
import org.doorstep.contract.Label;

/**
 * Which code of a field each text of a column seems to mean.
 *
 * @param codes text to code, in the order of the column
 * @param unknown texts that are like no code, or like two
 * @param likeness mean over the texts: 1 when every text is a label of the contract
 */
record CodeGuess(Map<String, String> codes, Set<String> unknown, double likeness) {
  static final CodeGuess NONE = new CodeGuess(Map.of(), Set.of(), 0);

  private static final double LIKE = 0.5;
  /** Yes and no, side by side. */
  private static final List<String> YES = List.of("是", "有", "已", "true", "t", "yes", "y", "1", "√", "对");
  private static final List<String> NO = List.of("否", "无", "未", "false", "f", "no", "n", "0", "×", "错");

  static CodeGuess of(ColumnProfile column, Field field, ColumnWords words) {
    Map<String, String> codes = new LinkedHashMap<>();
    Set<String> unknown = new TreeSet<>();
    double sum = 0;
    for (String text : column.counts().keySet()) {
      double best = 0;
      boolean tied = false;
      String code = null;
      for (String each : choices(field)) {
        double like = field.type() == FieldType.BOOLEAN ? says(text, each) : like(text, each,
            field.codes().get(each), words);
        tied = like == best || like < best && tied;
        if (like > best) {
          best = like;
          code = each;
        }
      }
      if (best >= LIKE && !tied) {
        codes.put(text, code);
      } else {
        unknown.add(text);
      }
      sum += best;
    }
    return new CodeGuess(codes, unknown, column.isEmpty() ? 0 : sum / column.counts().size());
  }

  private static List<String> choices(Field field) {
    return field.type() == FieldType.BOOLEAN ? List.of("true", "false") : List.copyOf(field.codes().keySet());
  }

  private static double says(String text, String value) {
    return (value.equals("true") ? YES : NO).contains(text.toLowerCase(Locale.ROOT)) ? 1 : 0;
  }

  private static double like(String text, String code, Label label, ColumnWords words) {
    return Math.max(words.alike(text, label.zh()), Math.max(words.alike(text, label.en()), words.alike(text, code)));
  }

  /** Returns the no to a yes and the yes to a no, written as this text is. */
  static Optional<String> opposite(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    List<String> here = YES.contains(small) ? YES : NO;
    String other = here.contains(small) ? (here == YES ? NO : YES).get(here.indexOf(small)) : null;
    return Optional.ofNullable(other).map(word -> text.equals(small) ? word : text.length() == 1
        ? word.toUpperCase(Locale.ROOT) : Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }
}
