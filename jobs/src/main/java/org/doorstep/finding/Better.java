package org.doorstep.finding;

import java.util.Locale;

/** Which way a measure is better. */
public enum Better {
  UP,
  DOWN,
  /** Neither: the measure is context, never coloured. */
  CONTEXT;

  /** The value with the measure card's code, in lower case. */
  public static Better ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** What a rise (or, when false, a fall) means: better, worse or neutral. */
  String read(boolean rise) {
    if (this == CONTEXT) {
      return "neutral";
    }
    return rise == (this == UP) ? "better" : "worse";
  }
}
