package org.doorstep.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names of columns apart into words and says what each may mean. */
final class Vocabulary {
  private static final Pattern PARTS = Pattern.compile("[a-z]+|[0-9]+|[\\u3400-\\u9fff]+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final int LONGEST_WORD = 6;
  private static final int SHORTEST_ABBREVIATION = 3;
  private static final double COMMON = 0.4;
  private static final double UNKNOWN_SIGN = 0.5;

  /** One word of a name: what it may mean, and how much it says. */
  record Word(Set<String> meanings, double weight) {}

  private final Map<String, Set<String>> meanings = new HashMap<>();
  private final Map<String, Set<String>> abbreviations = new HashMap<>();
  private final Set<String> common = new TreeSet<>();

  void learnCommon(String meaning) {
    common.add(meaning);
  }

  void learn(String meaning, String word) {
    meanings.computeIfAbsent(plain(word), key -> new TreeSet<>()).add(meaning);
    String letters = PinyinInitials.of(word);
    if (letters.length() == word.length()) {
      abbreviations.computeIfAbsent(letters, key -> new TreeSet<>()).add(meaning);
    }
  }

  /** Returns the words of a name; those whose every meaning is one of {@code own} say little in it. */
  List<Word> words(String name, Set<String> own) {
    List<Word> words = new ArrayList<>();
    Matcher parts = PARTS.matcher(spaced(name));
    while (parts.find()) {
      String part = parts.group();
      if (part.charAt(0) >= 0x80) {
        split(part, meanings, UNKNOWN_SIGN, own, words);
      } else if (meanings.containsKey(singular(part)) || !spelled(part)) {
        runTogether(part, own, words);
      } else {
        split(part, abbreviations, 1, own, words);
      }
    }
    return words;
  }

  /** Takes inspectiondate apart into two words; letters that begin with no known word are one. */
  private void runTogether(String letters, Set<String> own, List<Word> words) {
    int end = meanings.containsKey(singular(letters)) ? 0 : letters.length() - SHORTEST_ABBREVIATION;
    while (end > SHORTEST_ABBREVIATION && !meanings.containsKey(letters.substring(0, end))) {
      end--;
    }
    if (end > SHORTEST_ABBREVIATION) {
      words.add(word(letters.substring(0, end), meanings, 1, own));
      words.add(word(singular(letters.substring(end)), meanings, UNKNOWN_SIGN, own));
    } else {
      words.add(word(singular(letters), meanings, 1, own));
    }
  }

  private String singular(String word) {
    boolean plural = !meanings.containsKey(word) && word.length() > 3 && word.endsWith("s");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** Says whether letters are the first letters of known Chinese words, one after another. */
  private boolean spelled(String letters) {
    if (letters.length() < SHORTEST_ABBREVIATION) {
      return false;
    }
    List<Word> words = new ArrayList<>();
    split(letters, abbreviations, 0, Set.of(), words);
    return words.stream().noneMatch(word -> word.weight() == 0);
  }

  /** Takes the longest known word at each place; a sign that begins none stands for itself. */
  private void split(String text, Map<String, Set<String>> known, double unknown, Set<String> own, List<Word> words) {
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + LONGEST_WORD);
      while (end > at + 1 && !known.containsKey(text.substring(at, end))) {
        end--;
      }
      words.add(word(text.substring(at, end), known, unknown, own));
      at = end;
    }
  }

  private Word word(String text, Map<String, Set<String>> known, double unknown, Set<String> own) {
    Set<String> found = known.get(text);
    if (found == null) {
      return new Word(Set.of(text), unknown);
    }
    return new Word(found, common.containsAll(found) || own.containsAll(found) ? COMMON : 1);
  }

  /** The name in small letters, its parts in brackets kept apart by blanks, humps opened. */
  private static String spaced(String name) {
    return HUMP.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll(" ").toLowerCase(Locale.ROOT)
        .replaceAll("\\([^)]*\\)", " ");
  }

  /** The name in small letters and Chinese signs alone. */
  static String plain(String name) {
    return spaced(name).replaceAll("[^a-z0-9\\u3400-\\u9fff]", "");
  }
}
