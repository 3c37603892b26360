package org.doorstep.period;

/** What a time limit counts. */
public enum LimitUnit {
  /** Calendar days; a limit that ends on a rest day ends on the next working day. */
  D,
  /** Working days. */
  WD
}
