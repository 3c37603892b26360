package org.doorstep.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.edition.Bilingual;

/** A language that briefings are written in. */
public enum Language {
  ZH_CN("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  public boolean isChinese() {
    return this == ZH_CN;
  }

  public String of(Bilingual text) {
    return isChinese() ? text.zh() : text.en();
  }

  public static Optional<Language> find(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }
}
