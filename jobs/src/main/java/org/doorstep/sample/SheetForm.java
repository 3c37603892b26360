package org.doorstep.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How one record table is exported: where, in which layout and date form, and with which planted faults.
 *
 * @param name the record table, such as petition
 * @param files path below the inbox with one %s for the month, year or day
 */
record SheetForm(String name, String files, Layout layout, DateForm dates, Faults faults) {
  private static final DateForm ID_DAYS = new DateForm("yyyyMMdd", "HHmm", StandardCharsets.US_ASCII);
  private static final byte[] CUT_LINE = {'\n'};

  String path(String label) {
    return files.replace("%s", label);
  }

  byte[] idDay(int day) {
    return ID_DAYS.day(day);
  }

  byte[] brokenEnd() {
    return layout.rowEnd()[0] == '}' ? CUT_LINE : layout.rowEnd();
  }

  /** A constant text in this export's charset. */
  byte[] bytes(String text) {
    return text.getBytes(charset());
  }

  /** Constant texts in this export's charset, by position. */
  byte[][] codes(String... texts) {
    byte[][] all = new byte[texts.length][];
    for (int at = 0; at < all.length; at++) {
      all[at] = bytes(texts[at]);
    }
    return all;
  }

  private Charset charset() {
    return layout.charset();
  }
}
