package org.doorstep.wording;

import java.util.List;
import java.util.Locale;

/** Everything that one language can say: texts, numbers in units, periods, changes and verdicts. */
public final class Words {
  private final Texts texts;
  private final PeriodWords periods;
  private final FigureWords figures;
  private final ChangeWords changes;
  private final VerdictWords verdicts;

  public Words(Language language) {
    texts = new Texts(language);
    periods = new PeriodWords(texts);
    figures = new FigureWords(texts);
    changes = new ChangeWords(texts, periods);
    verdicts = new VerdictWords(texts, figures);
  }

  public Language language() {
    return texts.language();
  }

  public String text(String key, Object... pairs) {
    return texts.fill(key, pairs);
  }

  /** Names in a row, such as A、B or A, B and C. */
  public String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(texts.get("join.list"), names.subList(0, names.size() - 1)) + texts.get("join.last")
        + names.get(names.size() - 1);
  }

  public Texts texts() {
    return texts;
  }

  public PeriodWords periods() {
    return periods;
  }

  public FigureWords figures() {
    return figures;
  }

  public ChangeWords changes() {
    return changes;
  }

  public VerdictWords verdicts() {
    return verdicts;
  }

  /** A text that begins a line: with a capital where the language has one. */
  public String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
