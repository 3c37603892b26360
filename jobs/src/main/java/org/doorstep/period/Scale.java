package org.doorstep.period;

/** How a figure's change is put. */
public enum Scale {
  /** A share from 0 to 1: the change is in percentage points, never in per cent. */
  RATE,
  /** A count: the change is in per cent, unless the base is too small for one. */
  COUNT,
  /** A duration, ratio or index: the change is in the figure's own unit. */
  AMOUNT;

  /** The scale of a measure's published unit. */
  public static Scale ofUnit(String unit) {
    return switch (unit) {
      case "percent", "percent-of-yuan", "share", "per-thousand" -> RATE;
      case "count" -> COUNT;
      case "days", "working-days", "hours", "ratio", "index" -> AMOUNT;
      default -> throw new IllegalArgumentException("Unit \"" + unit + "\" is unknown; expected percent, "
          + "percent-of-yuan, share, per-thousand, count, days, working-days, hours, ratio or index.");
    };
  }
}
