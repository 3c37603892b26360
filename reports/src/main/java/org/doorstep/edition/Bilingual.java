package org.doorstep.edition;

/**
 * One text in Chinese and in English, as the edition carries its names. A text far longer than its kind ever is ends
 * in an ellipsis, so that it can break no page; the edition keeps it whole.
 */
public record Bilingual(String zh, String en) {
  static final int NAME = 40;
  static final int TITLE = 80;
  static final int TEXT = 160;
  static final int DEFINITION = 800;

  /** The texts of {@code stem_zh} and {@code stem_en}, each of at most so many characters. */
  static Bilingual from(Row row, String stem, int most) {
    return of(row.text(stem + "_zh"), row.text(stem + "_en"), most);
  }

  /** One stands for the other where it is missing. */
  static Bilingual of(String zh, String en, int most) {
    return new Bilingual(cut(zh.isEmpty() ? en : zh, most), cut(en.isEmpty() ? zh : en, most));
  }

  /** On one line, and not too long. */
  private static String cut(String lines, int most) {
    String text = lines.replaceAll("[\\r\\n\\t]\\s*", " ");
    return text.codePointCount(0, text.length()) <= most ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "\u2026";
  }

  public boolean isEmpty() {
    return zh.isEmpty() && en.isEmpty();
  }
}
