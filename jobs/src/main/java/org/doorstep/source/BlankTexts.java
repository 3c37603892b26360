package org.doorstep.source;

import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The texts that mean missing; asked for every cell, so longer texts are told apart by their length alone.
 */
final class BlankTexts {
  private final UTF8String[] texts;
  private final int longest;

  BlankTexts(List<String> texts) {
    this.texts = texts.stream().filter(text -> !text.isEmpty()).map(UTF8String::fromString)
        .toArray(UTF8String[]::new);
    int most = 0;
    for (UTF8String text : this.texts) {
      most = Math.max(most, text.numBytes());
    }
    this.longest = most;
  }

  /** Says whether a text means missing; the empty text always does. */
  boolean has(UTF8String text) {
    if (text == null || text.numBytes() == 0) {
      return true;
    }
    if (text.numBytes() <= longest) {
      for (UTF8String blank : texts) {
        if (blank.equals(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
