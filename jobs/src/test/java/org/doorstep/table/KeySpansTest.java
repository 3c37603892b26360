package org.doorstep.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class KeySpansTest {

  private static KeySpans of(String... texts) {
    return KeySpans.of(Stream.of(texts).map(UTF8String::fromString).toList());
  }

  private static boolean touch(KeySpans spans, String low, String high) {
    return spans.touch(UTF8String.fromString(low), UTF8String.fromString(high));
  }

  @Test
  void eachTextIsASpanOfItsOwn() {
    KeySpans spans = of("M30", "M10", "M20", "M10");
    assertEquals("M10 to M10, M20 to M20, M30 to M30", spans.toString());
    assertTrue(touch(spans, "M00", "M10") && touch(spans, "M20", "M20") && touch(spans, "M25", "M99"));
    assertTrue(touch(spans, "A", "Z"));
    assertFalse(touch(spans, "M11", "M19") || touch(spans, "M31", "M99") || touch(spans, "A", "M0"));
    assertFalse(touch(of(), "A", "Z"));
  }

  @Test
  void ofTooManyTextsNeighboursAreOne() {
    String[] many = IntStream.range(0, 25_000).mapToObj(i -> "M%06d".formatted(2 * i)).toArray(String[]::new);
    KeySpans spans = of(many);
    assertTrue(spans.toString().startsWith("M000000 to M000004, M000006 to M000010, "), spans.toString());
    assertTrue(Arrays.stream(many).allMatch(text -> touch(spans, text, text)));
    assertFalse(touch(spans, "M000005", "M000005") || touch(spans, "M050000", "M999999"));
  }

  @Test
  void textsThatComeOneByOneMakeTheSameSpansUnlessOneIsMissing() {
    KeySpans.Builder built = new KeySpans.Builder();
    IntStream.range(0, 130_000).forEach(i -> built.add(UTF8String.fromString("M%06d".formatted(i * 7919 % 130_000))));
    KeySpans spans = built.build();
    assertTrue(IntStream.range(0, 130_000).mapToObj("M%06d"::formatted).allMatch(text -> touch(spans, text, text)));
    assertFalse(touch(spans, "M130000", "M999999"));
    built.add(null);
    built.add(UTF8String.fromString("M1"));
    assertNull(built.build());
  }

  @Test
  void severalSpansTogetherHoldWhatEachHeldUnlessSomeAreNotKnown() {
    assertEquals("M10 to M10, M15 to M15, M20 to M20",
        KeySpans.together(List.of(of("M10", "M20"), of(), of("M15", "M10"))).toString());
    assertNull(KeySpans.together(Arrays.asList(of("M10"), null)));
  }
}
