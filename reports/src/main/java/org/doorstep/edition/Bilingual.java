package org.doorstep.edition;

/** One text in Chinese and in English, as the edition carries its names. */
public record Bilingual(String zh, String en) {
  static Bilingual from(Row row, String stem) {
    String zh = row.text(stem + "_zh");
    String en = row.text(stem + "_en");
    return new Bilingual(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
  }

  public boolean isEmpty() {
    return zh.isEmpty() && en.isEmpty();
  }
}
