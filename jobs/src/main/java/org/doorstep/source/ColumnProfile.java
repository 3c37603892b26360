package org.doorstep.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.FieldType;

/**
 * What the texts of one column look like in a sample.
 *
 * @param rows rows of the sample
 * @param counts text to how often it stands there; no blanks
 * @param blankWords words for missing that stand among texts of another kind
 * @param whole share of the different texts that are whole numbers
 * @param number share of them that are numbers
 * @param longest characters of the longest text
 */
record ColumnProfile(String name, int rows, Map<String, Integer> counts, Set<String> blankWords, DateForms dates,
    DateForms times, double whole, double number, int longest) {
  /** A text of another kind among so many does not change what a column is. */
  static final double NEARLY_ALL = 0.97;

  private static final Set<String> BLANK_WORDS = Set.of("-", "--", "—", "/", "\\N", "无", "空", "暂无", "不详", "未填",
      "NULL", "null", "N/A", "n/a", "NA", "None", "nan", "NaN");
  private static final int FEW = 60;

  static ColumnProfile of(String name, List<String> texts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    texts.stream().filter(text -> !text.isEmpty()).forEach(text -> counts.merge(text, 1, Integer::sum));
    Set<String> words = counts.keySet().stream().filter(BLANK_WORDS::contains).collect(Collectors.toSet());
    Map<String, Integer> filled = new LinkedHashMap<>(counts);
    filled.keySet().removeAll(words);
    List<UTF8String> values = filled.keySet().stream().map(UTF8String::fromString).toList();
    ColumnProfile profile = new ColumnProfile(name, texts.size(), filled, words, DateForms.dates(values),
        DateForms.times(values), share(values, FieldType.LONG), share(values, FieldType.DOUBLE),
            longest(filled.keySet()));
    return words.isEmpty() || profile.isTyped() || filled.size() > FEW ? profile
        : new ColumnProfile(name, texts.size(), counts, Set.of(), profile.dates, profile.times, 0, 0, profile.longest);
  }

  private static double share(List<UTF8String> values, FieldType type) {
    NumberCell number = new NumberCell(type, BigDecimal.ONE);
    long fitting = values.stream().filter(value -> number.read(value) instanceof Number).count();
    return values.isEmpty() ? 0 : (double) fitting / values.size();
  }

  private static int longest(Collection<String> texts) {
    return texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(0);
  }

  private boolean isTyped() {
    return isDate() || isTime() || number >= NEARLY_ALL;
  }

  boolean isDate() {
    return dates.share() >= NEARLY_ALL;
  }

  boolean isTime() {
    return times.share() >= NEARLY_ALL;
  }

  int filled() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Says whether there are so few different texts that they may be codes. */
  boolean isFew() {
    return !counts.isEmpty() && counts.size() <= FEW;
  }

  /** How far every row has a text of its own: 1 when no text stands twice and none is missing. */
  double uniqueness() {
    return rows == 0 ? 0 : (double) counts.size() / rows;
  }

  /** The words for what stands in the column; no text of it is shown, for it may name a person. */
  String shown() {
    String kind = isEmpty() ? "empty" : isDate() ? "dates " + String.join(" or ", dates.patterns())
        : isTime() ? "times " + String.join(" or ", times.patterns()) : whole >= NEARLY_ALL ? "whole numbers"
        : number >= NEARLY_ALL ? "numbers" : "texts of up to " + longest + " characters";
    return isEmpty() ? kind : kind + ", " + counts.size() + " different in " + filled();
  }
}
