package org.doorstep.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short pieces of a text that no line break may part: a parenthesis of few characters, a number with its unit, a date,
 * a file name; in both languages, each with the punctuation that follows it.
 */
final class Kept {
  private static final Pattern PIECES = Pattern.compile(
      "(?:（[^（）]{1,10}）|\\([^()]{1,18}\\)"
      + "|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日|第\\d+(?:周|季度)"
      + "|[+\\u2212]?¥?\\d[\\d,.]*(?:/\\d[\\d,.]*)?(?:个(?:百分点|工作日|月)|百分点|万元|小时|[个天件项周月期条份行%])"
      + "|[a-z]+\\.(?:csv|json)"
      + ")[，。；：、,.;:）)]*");

  private Kept() {}

  /** Where the piece begins that a break at this place would part; -1 where it parts none. */
  static int start(String text, int place) {
    Matcher piece = PIECES.matcher(text);
    while (piece.find() && piece.start() < place) {
      if (place < piece.end()) {
        return piece.start();
      }
    }
    return -1;
  }
}
