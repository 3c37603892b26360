package org.doorstep.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Finds the patterns in which dates or times are written.
 *
 * @param patterns those that together fit most of the texts, the most frequent first
 * @param share of the texts that some pattern fits
 * @param ambiguous whether day and month could stand the other way round
 */
record DateForms(List<String> patterns, double share, boolean ambiguous) {
  private static final List<String> DATES = List.of("yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "yyyy.MM.dd", "yyyy年M月d日",
      "yyyy/M/d", "yyyy-M-d", "yyyy.M.d", "MM/dd/yyyy", "M/d/yyyy", "dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "d.M.yyyy",
      "dd-MM-yyyy", "MM-dd-yyyy");
  private static final List<String> CLOCKS = List.of(" HH:mm:ss", "'T'HH:mm:ss", " HH:mm", " H:mm:ss", " H:mm",
      " HH:mm:ss.S", " HH:mm:ss.SSS", "'T'HH:mm:ss.SSS", "'T'HH:mm:ss'Z'", "HHmmss");
  private static final int FIRST_LOOK = 200;
  private static final int MOST_PATTERNS = 3;
  private static final long MICROS = 1_000_000L;
  private static final long EARLIEST = LocalDate.of(1900, 1, 1).toEpochDay() * 86_400L;
  private static final long LATEST = LocalDate.of(2100, 1, 1).toEpochDay() * 86_400L;

  /** Looks for dates without a clock. */
  static DateForms dates(Collection<UTF8String> texts) {
    return of(texts, DATES);
  }

  /** Looks for dates with a clock. */
  static DateForms times(Collection<UTF8String> texts) {
    return of(texts, DATES.stream().flatMap(date -> CLOCKS.stream().map(clock -> date + clock)).toList());
  }

  private static DateForms of(Collection<UTF8String> texts, List<String> candidates) {
    List<UTF8String> first = texts.stream().limit(FIRST_LOOK).toList();
    Map<Integer, Set<UTF8String>> fitting = new TreeMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      DatePattern pattern = DatePattern.compile(candidates.get(i));
      if (first.stream().anyMatch(text -> fits(pattern, text))) {
        fitting.put(i, new LinkedHashSet<>(texts.stream().filter(text -> fits(pattern, text)).toList()));
      }
    }
    List<String> chosen = new ArrayList<>();
    Set<UTF8String> left = new LinkedHashSet<>(texts);
    boolean ambiguous = false;
    while (chosen.size() < MOST_PATTERNS) {
      int best = fitting.keySet().stream().max(Comparator.comparingInt((Integer i) -> common(fitting.get(i), left))
          .thenComparing(Comparator.reverseOrder())).orElse(-1);
      if (best < 0 || common(fitting.get(best), left) == 0) {
        break;
      }
      chosen.add(candidates.get(best));
      ambiguous |= isTurned(candidates, fitting, best);
      left.removeAll(fitting.get(best));
    }
    return new DateForms(List.copyOf(chosen), texts.isEmpty() ? 0 : 1 - (double) left.size() / texts.size(), ambiguous);
  }

  /** Says whether a pattern that begins with the month fits as many texts when it begins with the day. */
  private static boolean isTurned(List<String> candidates, Map<Integer, Set<UTF8String>> fitting, int chosen) {
    String pattern = candidates.get(chosen);
    if (pattern.startsWith("y")) {
      return false;
    }
    String turned = pattern.replace('M', '?').replace('d', 'M').replace('?', 'd');
    Set<UTF8String> other = fitting.get(candidates.indexOf(turned));
    return other != null && other.size() == fitting.get(chosen).size();
  }

  private static int common(Set<UTF8String> fitting, Set<UTF8String> left) {
    return (int) fitting.stream().filter(left::contains).count();
  }

  private static boolean fits(DatePattern pattern, UTF8String text) {
    long micros = pattern.micros(text);
    return micros != DatePattern.NO_MATCH && micros >= EARLIEST * MICROS && micros < LATEST * MICROS;
  }
}
