package org.doorstep.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource({
    "喆镕堃赟㛃𬭎,      喆镕堃赟㛃𬭎",
    "a\\u0000b,         a□U+0000b",
    "a\\u200bb,         a□U+200Bb",
    "a\\u202eb,         a□U+202Eb",
    "a\\ufeff,          a□U+FEFF",
    "\\ud800x,          □U+D800x",
    "\\ue000,           □U+E000",
    "שלום,              □U+05E9□U+05DC□U+05D5□U+05DD",
    "\\ud83d\\ude00,    □U+1F600",
    "a\\u2028b,         a□U+2028b",
    "a\\tb,             a b",
    "<b>&amp;</b>,      <b>&amp;</b>"})
  void everyCharacterIsVisible(String given, String shown) {
    assertEquals(shown, Glyphs.show(unescaped(given)));
  }

  @Test
  void lineEndsBecomeOne() {
    assertEquals("a\nb\nc\nd", Glyphs.show("a\r\nb\rc\nd"));
  }

  @Test
  void replacedCharactersAreNamedOnceInOrder() {
    assertEquals(List.of("U+05D0", "U+202E"), List.copyOf(Glyphs.missing("\u202e\u05d0\u202e 王\r\n\t")));
  }

  @Test
  void textsInsideListsAndMapsAreMadePrintableAndOtherValuesKept() {
    Shown shown = new Shown();
    Object chart = new Object();
    assertEquals(Map.of("rows", List.of(Map.of("name", "□U+05D0", "n", 3)), "chart", chart),
        shown.map(Map.of("rows", List.of(Map.of("name", "\u05d0", "n", 3)), "chart", chart)));
    assertEquals(new TreeSet<>(List.of("U+05D0")), shown.missing());
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else if (text.startsWith("\\t", i)) {
        out.append('\t');
        i++;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
