package org.doorstep.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTextTest {

  @ParameterizedTest
  @CsvSource({
    "中位 31 天, \\u4e2d\\u4f4d 31 \\u5929",
    "𬭎,        \\ud872\\udf4e",
    "a\\u0041,  a\\u005cu0041",
    "plain,     plain"})
  void anyTextGoesThereAndBack(String text, String ascii) {
    assertEquals(ascii, AsciiText.of(text));
    assertEquals(text, AsciiText.back(ascii));
  }
}
