package org.doorstep.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts zh = new Texts(Language.ZH_CN);
  private final Texts en = new Texts(Language.EN);

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertEquals(zh.all().keySet(), en.all().keySet());
  }

  /** A percentile names its unit in Chinese; English has no room for it beside the value that does. */
  @Test
  void bothLanguagesFillTheSamePlaces() {
    Set<String> free = Set.of("p90", "max");
    zh.all().keySet().stream().filter(key -> !free.contains(key))
        .forEach(key -> assertEquals(places(zh.get(key)), places(en.get(key)), key));
  }

  @Test
  void noTextNamesACauseOrASuperlative() {
    List<String> banned = List.of("因为", "得益于", "由于", "because", "thanks to", "due to", "最好", "best ", "倍");
    for (Texts texts : List.of(zh, en)) {
      texts.all().forEach((key, text) -> banned.forEach(word ->
          assertTrue(!text.toLowerCase(Locale.ROOT).contains(word), key + ": " + text)));
    }
  }

  @Test
  void aPlaceThatIsNotFilledIsAFault() {
    IllegalStateException fault = assertThrows(IllegalStateException.class, () -> en.fill("change.points"));
    assertEquals("Text 'change.points' has a place {n} that is not filled", fault.getMessage());
  }

  @Test
  void aDollarOrBackslashInAValueStandsAsItIs() {
    assertEquals("$1\\ points", en.fill("change.points", "n", "$1\\"));
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{(\\w+)}").matcher(text).results().map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
