package org.doorstep.period;

import java.util.Locale;

/** How settled the figures of a period are. */
public enum PeriodState {
  /** The period has days to come; it is never compared and never charted. */
  OPEN,
  /** The period is over, late data may still change it. */
  PROVISIONAL,
  /** The freeze window has passed. */
  FINAL,
  /** A final figure that was corrected, with its first value kept beside it. */
  RESTATED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The published code, in lower case. */
  public String code() {
    return code;
  }

  /** The state with this code. */
  public static PeriodState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
