package org.doorstep.period;

import java.util.Arrays;
import java.util.Locale;

/** The four lengths of time that figures are published for. */
public enum PeriodKind {
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The published code: week, month, quarter or year. */
  public String code() {
    return code;
  }

  /** The kind with this code; an unknown code is an error of the program or of its settings. */
  public static PeriodKind ofCode(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "Period kind \"" + code + "\" is unknown; expected week, month, quarter or year."));
  }
}
