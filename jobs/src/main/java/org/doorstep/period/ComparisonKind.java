package org.doorstep.period;

import java.util.Locale;

/** What a period is compared with. */
public enum ComparisonKind {
  /** The same period one year before. */
  YEAR_ON_YEAR,
  /** The period just before. */
  PERIOD_ON_PERIOD;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The published code: year-on-year or period-on-period. */
  public String code() {
    return code;
  }
}
