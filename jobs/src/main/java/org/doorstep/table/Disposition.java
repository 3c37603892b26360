package org.doorstep.table;

/** What became of a row that was read; every row has exactly one. */
public enum Disposition {
  /** A new key. */
  INSERTED,
  /** A newer version of a known key. */
  UPDATED,
  /** The same row again. */
  UNCHANGED,
  /** An older version of a known key. */
  SUPERSEDED,
  /** Kept in quarantine until the file, the mapping or a register is corrected. */
  SET_ASIDE,
  /** Not kept at all, because the law forbids it. */
  REFUSED
}
