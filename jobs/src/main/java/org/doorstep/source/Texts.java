package org.doorstep.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.spark.unsafe.types.UTF8String;

/** Texts cut out of bytes: trimmed of blanks, freed of doubled quotation marks, or made printable. */
final class Texts {
  private Texts() {}

  /** Returns the text between two places without the blanks around it, ideographic and no-break ones too. */
  static UTF8String trimmed(byte[] bytes, int begin, int stop) {
    int from = begin;
    int to = stop;
    for (int blank = blankAt(bytes, from, to); blank > 0; blank = blankAt(bytes, from, to)) {
      from += blank;
    }
    for (int blank = blankBefore(bytes, from, to); blank > 0; blank = blankBefore(bytes, from, to)) {
      to -= blank;
    }
    return UTF8String.fromBytes(bytes, from, to - from);
  }

  /** Returns a trimmed text with every doubled quotation mark made single. */
  static UTF8String unquoted(byte[] bytes, int begin, int stop) {
    byte[] plain = new byte[stop - begin];
    int length = 0;
    for (int i = begin; i < stop; i++) {
      plain[length++] = bytes[i];
      if (bytes[i] == ByteClasses.QUOTE) {
        i++;
      }
    }
    return trimmed(plain, 0, length);
  }

  static UTF8String trimmed(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return trimmed(bytes, 0, bytes.length);
  }

  /** Returns bytes as text in which every byte that is no UTF-8 stands as {@code \xNN}. */
  static UTF8String printable(UTF8String text) {
    ByteBuffer in = ByteBuffer.wrap(text.getBytes());
    CharBuffer out = CharBuffer.allocate(in.remaining() * 4 + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        out.put(String.format(Locale.ROOT, "\\x%02X", in.get() & 0xFF));
      }
      decoder.reset();
      result = decoder.decode(in, out, true);
    }
    return UTF8String.fromString(out.flip().toString());
  }

  private static int blankAt(byte[] bytes, int from, int to) {
    if (from >= to) {
      return 0;
    }
    int b = bytes[from];
    if (b >= 0) {
      return b <= ' ' ? 1 : 0;
    }
    return isIdeographic(bytes, from, to) ? 3 : isNoBreak(bytes, from, to) ? 2 : 0;
  }

  private static int blankBefore(byte[] bytes, int from, int to) {
    if (from >= to) {
      return 0;
    }
    int b = bytes[to - 1];
    if (b >= 0) {
      return b <= ' ' ? 1 : 0;
    }
    return to - from >= 3 && isIdeographic(bytes, to - 3, to) ? 3
        : to - from >= 2 && isNoBreak(bytes, to - 2, to) ? 2 : 0;
  }

  private static boolean isIdeographic(byte[] bytes, int at, int to) {
    return at + 3 <= to
        && bytes[at] == (byte) 0xE3 && bytes[at + 1] == (byte) 0x80 && bytes[at + 2] == (byte) 0x80;
  }

  private static boolean isNoBreak(byte[] bytes, int at, int to) {
    return at + 2 <= to && bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0xA0;
  }
}
