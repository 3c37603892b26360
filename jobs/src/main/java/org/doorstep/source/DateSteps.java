package org.doorstep.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The steps of a date pattern: runs of one letter with their width, and literal text between them. */
record DateSteps(int[] letters, int[] widths, byte[][] literals) {

  static DateSteps parse(String pattern, String known) {
    List<String> runs = runs(pattern);
    DateSteps steps = new DateSteps(new int[runs.size()], new int[runs.size()], new byte[runs.size()][]);
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      steps.set(i, runs.get(i), known);
      seen.append(runs.get(i).charAt(0));
    }
    if (!seen.toString().contains("y") || !seen.toString().contains("M") || !seen.toString().contains("d")) {
      throw new IllegalArgumentException("year, month and day (y, M, d) are expected");
    }
    return steps;
  }

  private void set(int i, String run, String known) {
    char letter = run.charAt(0);
    letters[i] = -1;
    if (letter == '\'') {
      literals[i] = run.substring(1).getBytes(StandardCharsets.UTF_8);
      return;
    }
    letters[i] = known.indexOf(letter);
    widths[i] = run.length();
    boolean fits = letter == 'y' ? run.length() == 4 : run.length() <= (letter == 'S' ? 6 : 2);
    if (letters[i] < 0 || !fits) {
      throw new IllegalArgumentException("'" + run
          + "' is not understood; expected yyyy M MM d dd H HH mm ss S");
    }
  }

  /** Splits a pattern into runs of one letter, and literals that are marked by a leading apostrophe. */
  private static List<String> runs(String pattern) {
    List<String> runs = new ArrayList<>();
    int i = 0;
    while (i < pattern.length()) {
      int end = i;
      if (pattern.charAt(i) == '\'') {
        end = pattern.indexOf('\'', i + 1);
        if (end < 0) {
          throw new IllegalArgumentException("an apostrophe is not closed");
        }
        runs.add(end == i + 1 ? "''" : pattern.substring(i, end));
        end++;
      } else {
        boolean letter = isLetter(pattern.charAt(i));
        while (end < pattern.length() && (letter ? pattern.charAt(end) == pattern.charAt(i) : end == i)) {
          end++;
        }
        runs.add(letter ? pattern.substring(i, end) : "'" + pattern.charAt(i));
      }
      i = end;
    }
    return runs;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
