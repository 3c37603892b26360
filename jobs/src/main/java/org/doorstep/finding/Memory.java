package org.doorstep.finding;

/** How much of a measure's figure its period has from the period before. */
public enum Memory {
  /** Nothing: each period has cases of its own. */
  NONE,
  /** Most of it, as rolling figures and stocks: only the change is the period's own. */
  SHARED,
  /**
   * All of it and the days that went by, until something happens: how long places have waited. It never grows by more
   * than the days, and falls by any amount, so that no change has a usual size.
   */
  AGE
}
