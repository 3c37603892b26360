package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class Gb18030StreamTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void everyCharacterOfUnicodeComesThrough() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        all.appendCodePoint(c);
      }
    }
    String expected = new String(all.toString().getBytes(GB18030), GB18030);
    assertEquals(-1, firstDifference(expected, translated(all.toString().getBytes(GB18030))));
  }

  @Test
  void bytesThatAreNoGb18030StayVisibleAndSpoilNothingElse() throws IOException {
    byte[] bytes = {'a', (byte) 0xD6, ',', (byte) 0xD6, (byte) 0xD0, (byte) 0xFF, '\n', (byte) 0x81, '0',
        '\n', (byte) 0xB0};
    assertEquals("a\\xD6,中\\xFF\n\\x810\n\\xB0", translated(bytes));
  }

  private static int firstDifference(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i == one.length() && i == other.length() ? -1 : i;
  }

  private static String translated(byte[] bytes) throws IOException {
    byte[] utf8 = new Gb18030Stream(new ByteArrayInputStream(bytes)).readAllBytes();
    UTF8String text = UTF8String.fromBytes(utf8);
    return text.isValid() ? new String(utf8, StandardCharsets.UTF_8) : Texts.printable(text).toString();
  }
}
