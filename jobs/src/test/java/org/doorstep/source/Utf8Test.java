package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {

  /** The JDK's decoder is the reference. */
  @Test
  void everySequenceOfThreeBytesIsJudgedAsTheJdkJudgesIt() {
    byte[] bytes = new byte[3];
    for (int n = 0; n < 1 << 24; n += 7) {
      bytes[0] = (byte) (n >> 16 | 0x80);
      bytes[1] = (byte) (n >> 8);
      bytes[2] = (byte) n;
      assertEquals(jdk(bytes), Utf8.valid(bytes, 0, 3), () ->
          Integer.toHexString(ByteBuffer.wrap(bytes).getShort()));
    }
  }

  @Test
  void fourBytesReachToTheLastCharacterAndNoFurther() {
    int[][] sequences = {
      {0xF0, 0x90, 0x80, 0x80}, {0xF0, 0x8F, 0x80, 0x80}, {0xF4, 0x8F, 0xBF, 0xBF}, {0xF4, 0x90, 0x80, 0x80},
      {0xF5, 0x80, 0x80, 0x80}, {0xF0, 0x9F, 0x98, 0x80}, {0xF0, 0x9F, 0x98, 0x20}
    };
    for (int[] sequence : sequences) {
      byte[] bytes = new byte[4];
      for (int i = 0; i < 4; i++) {
        bytes[i] = (byte) sequence[i];
      }
      assertEquals(jdk(bytes), Utf8.valid(bytes, 0, 4));
      assertEquals(false, Utf8.valid(bytes, 0, 3));
    }
  }

  private static boolean jdk(byte[] bytes) {
    CharBuffer out = CharBuffer.allocate(8);
    return !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), out, true).isError();
  }
}
