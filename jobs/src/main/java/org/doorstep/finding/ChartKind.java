package org.doorstep.finding;

import java.util.Locale;

/** The kind of figure that a measure is, which decides its chart. */
public enum ChartKind {
  /** A share with its own denominator each period: Laney's p'. */
  PROPORTION,
  /** Events per exposure: Laney's u'. */
  RATE,
  /** A median, amount, ratio or index: XmR. */
  VALUE,
  /**
   * Less than one event per period: charts of gaps, made from the days between events and not from periods.
   */
  RARE,
  /** A time to an end: survival curves, and XmR over the medians. */
  SURVIVAL;

  /** The kind with the measure card's code, in lower case. */
  public static ChartKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
