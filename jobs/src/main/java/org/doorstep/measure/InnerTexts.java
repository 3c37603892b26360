package org.doorstep.measure;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** Texts in the engine's inner form, each made once. */
final class InnerTexts {

  private final Map<String, UTF8String> texts = new HashMap<>();

  UTF8String of(String text) {
    return texts.computeIfAbsent(text, UTF8String::fromString);
  }
}
