package org.doorstep.page;

import org.doorstep.wording.Words;

/** The name of a record table for a reader; a table that has none keeps its own. */
final class RecordWords {
  private RecordWords() {}

  static String name(Words words, String record) {
    return words.texts().find("record." + record).orElse(record);
  }
}
