package org.doorstep.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.contract.Field;
import org.doorstep.contract.Label;
import org.doorstep.contract.SettingsFault;
import org.doorstep.contract.YamlNode;

/**
 * Says how well two names mean the same, by the word lists of {@code data/words.yaml}: 1 is the same, 0 is nothing
 * alike.
 */
public final class ColumnWords {
  /** What an abbreviation of readings is worth: several labels may have the same. */
  private static final double ABBREVIATED = 0.85;
  private static final int SHORTEST_ABBREVIATION = 3;

  private final Vocabulary vocabulary = new Vocabulary();
  private final Set<String> personal = new TreeSet<>();
  private final Map<String, List<String>> names = new HashMap<>();

  private ColumnWords() {}

  /** Reads the word lists, or throws one fault that lists all that is wrong. */
  public static ColumnWords read(Path file) {
    List<String> faults = new ArrayList<>();
    ColumnWords words = new ColumnWords();
    YamlNode.read(file, faults).ifPresent(top -> {
      top.onlyKeys(Set.of("common", "words", "fields", "personal"));
      top.at("common").node().fieldNames().forEachRemaining(words.vocabulary::learnCommon);
      for (String part : List.of("common", "words")) {
        lists(top.at(part), words.vocabulary::learn);
      }
      top.at("personal").node().forEach(word -> words.personal.add(Vocabulary.plain(word.asText())));
      lists(top.at("fields"), (field, name) -> words.names.computeIfAbsent(field, key -> new ArrayList<>()).add(name));
    });
    SettingsFault.throwIfAny(faults);
    return words;
  }

  private interface Entry {
    void add(String key, String text);
  }

  private static void lists(YamlNode at, Entry entry) {
    at.node().properties().forEach(each -> each.getValue().forEach(text -> entry.add(each.getKey(), text.asText())));
  }

  /** Says whether a name tells that its column holds what is personal, such as telephone numbers. */
  boolean isPersonal(String column) {
    String name = Vocabulary.plain(column);
    return personal.stream().anyMatch(name::contains);
  }

  /** Says whether a name speaks of a number that stands for something. */
  boolean isNumber(String column) {
    return vocabulary.words(column, Set.of()).stream().anyMatch(word -> word.meanings().contains("number"));
  }

  /**
   * Says how well the name of a column fits a field: by its name, its labels and its other names. The table's own
   * noun says little in the names of its columns.
   */
  double match(String column, Field field, Label table) {
    Set<String> own = new TreeSet<>();
    vocabulary.words(table.zh() + " " + table.en(), Set.of()).forEach(word -> own.addAll(word.meanings()));
    double best = abbreviated(column, field.label().zh());
    for (String name : List.of(field.name(), field.label().zh(), field.label().en())) {
      best = Math.max(best, alike(column, name, own));
    }
    for (String name : names.getOrDefault(field.name(), List.of())) {
      best = Math.max(best, Math.max(alike(column, name, own), abbreviated(column, name)));
    }
    return best;
  }

  private static double abbreviated(String column, String chinese) {
    String letters = column.toLowerCase(Locale.ROOT);
    return letters.length() >= SHORTEST_ABBREVIATION && letters.equals(PinyinInitials.of(chinese)) ? ABBREVIATED : 0;
  }

  /** Says how much of two texts means the same: twice the shared weight over all, and a little for equal signs. */
  double alike(String a, String b) {
    return Math.max(alike(a, b, Set.of()), 0) * 0.99 + 0.01 * sharedSigns(a, b);
  }

  private static double sharedSigns(String a, String b) {
    long shared = a.codePoints().filter(sign -> sign >= 0x3400 && b.indexOf(sign) >= 0).count();
    return 2.0 * shared / Math.max(1, a.length() + b.length());
  }

  private double alike(String a, String b, Set<String> own) {
    if (Vocabulary.plain(a).equals(Vocabulary.plain(b))) {
      return 1;
    }
    List<Vocabulary.Word> left = vocabulary.words(a, own);
    List<Vocabulary.Word> right = new ArrayList<>(vocabulary.words(b, own));
    double all = weight(left) + weight(right);
    double shared = 0;
    for (Vocabulary.Word word : left) {
      Vocabulary.Word same = right.stream().filter(other ->
          other.meanings().stream().anyMatch(word.meanings()::contains))
          .findFirst().orElse(null);
      if (same != null) {
        right.remove(same);
        shared += word.weight() + same.weight();
      }
    }
    return all == 0 ? 0 : 0.98 * shared / all;
  }

  private static double weight(List<Vocabulary.Word> words) {
    return words.stream().mapToDouble(Vocabulary.Word::weight).sum();
  }
}
