package org.doorstep.source;

import java.nio.charset.Charset;

/**
 * The first letters of the readings of a Chinese text, as databases abbreviate column names: 信访编号 is xfbh. The 3,755
 * common characters stand in GB 2312 in the order of their readings, so their place gives the letter.
 */
final class PinyinInitials {
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
  /** The first character of each letter, and the first one after them all. */
  private static final int[] BEGINS = {0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6,
      0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1, 0xD7FA};

  private PinyinInitials() {}

  /** Returns one small letter for each common character; others give none. */
  static String of(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      byte[] code = text.substring(i, i + 1).getBytes(GB2312);
      int place = code.length == 2 ? (code[0] & 0xFF) << 8 | code[1] & 0xFF : 0;
      for (int letter = LETTERS.length() - 1; letter >= 0; letter--) {
        if (place >= BEGINS[letter] && place < BEGINS[LETTERS.length()]) {
          letters.append(LETTERS.charAt(letter));
          break;
        }
      }
    }
    return letters.toString();
  }
}
