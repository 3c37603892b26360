package org.doorstep.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Guesses the encoding of a text file from its first bytes, to say which one it looks like. */
final class EncodingGuess {
  private static final int SAMPLE_BYTES = 1 << 18;
  private static final int LONGEST_CHARACTER = 4;
  private static final int LATIN_END = 0x250;
  /** Wide characters that must read as UTF-8 before a file declared as GB18030 is doubted. */
  private static final int ENOUGH_WIDE = 3;

  static final String WORKBOOK = "an XLSX workbook";
  static final String PARQUET = "a Parquet file";

  private EncodingGuess() {}

  /**
   * Says whether a file declared as GB18030 is UTF-8: its text would be read as other characters, silently.
   */
  static boolean declaredWrongly(SourceFile file) throws IOException {
    return file.mapping().layout().format().isText()
        && file.mapping().layout().encoding() == Encoding.GB18030
        && wideCharacters(sample(file), StandardCharsets.UTF_8) >= ENOUGH_WIDE;
  }

  /** Returns words to add to a message when the file looks like another encoding or format; else nothing. */
  static String hint(SourceFile file) {
    try {
      byte[] sample = sample(file);
      String looks = looksLike(sample);
      boolean declared = looks.equals(file.mapping().layout().encoding().label())
          || !file.mapping().layout().format().isText();
      return looks.isEmpty() || declared ? "" : "; the file looks like " + looks;
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the encoding or format that the first bytes of a file look like; nothing when they are plain letters. */
  static String looksLike(byte[] sample) {
    if (startsWith(sample, 0xFF, 0xFE) || startsWith(sample, 0xFE, 0xFF)) {
      return "UTF-16; save it as UTF-8";
    }
    if (startsWith(sample, 'P', 'K', 3, 4)) {
      return WORKBOOK;
    }
    if (startsWith(sample, 'P', 'A', 'R', '1')) {
      return PARQUET;
    }
    if (wideCharacters(sample, StandardCharsets.UTF_8) > 0 || accentedLetters(sample)) {
      return Encoding.UTF_8.label();
    }
    return wideCharacters(sample, Charset.forName("GB18030")) > 0 ? Encoding.GB18030.label() : "";
  }

  /** Says whether the bytes are UTF-8 whose only signs beyond ASCII are letters of western languages. */
  private static boolean accentedLetters(byte[] sample) {
    // The last letter may be cut.
    String text = new String(sample, StandardCharsets.UTF_8).replaceAll("\\uFFFD{1,3}$", "");
    int[] signs = text.chars().filter(sign -> sign >= 0x80).toArray();
    return signs.length > 0 && Arrays.stream(signs).allMatch(sign -> sign >= 0xC0 && sign < LATIN_END);
  }

  /** Returns how many characters beyond Latin the bytes hold in an encoding; 0 when they do not fit it. */
  private static int wideCharacters(byte[] sample, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer text = CharBuffer.allocate(sample.length + 1);
    ByteBuffer in = ByteBuffer.wrap(sample);
    boolean fits = !decoder.decode(in, text, sample.length < SAMPLE_BYTES).isError()
        && in.remaining() < LONGEST_CHARACTER;
    return fits ? (int) text.flip().chars().filter(c -> c >= 0x800).count() : 0;
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the first bytes of a file, unpacked, without a byte order mark. */
  static byte[] sample(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] sample = in.readNBytes(SAMPLE_BYTES);
      boolean marked = startsWith(sample, 0xEF, 0xBB, 0xBF);
      return marked ? Arrays.copyOfRange(sample, 3, sample.length) : sample;
    }
  }
}
