package org.doorstep.stat.integrity;

import java.util.HashSet;
import java.util.Set;

/** The likeness of two texts: shared character n-grams over all their n-grams, as sets of code points. */
public final class Jaccard {

  private Jaccard() {}

  /** From 0 to 1; a text shorter than the gram is one gram. */
  public static double similarity(String a, String b, int gramLength) {
    Set<String> first = grams(a, gramLength);
    Set<String> second = grams(b, gramLength);
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    return (double) shared.size() / (first.size() + second.size() - shared.size());
  }

  private static Set<String> grams(String text, int length) {
    int[] points = text.codePoints().toArray();
    if (points.length < length) {
      return Set.of(text);
    }
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + length <= points.length; i++) {
      grams.add(new String(points, i, length));
    }
    return grams;
  }
}
