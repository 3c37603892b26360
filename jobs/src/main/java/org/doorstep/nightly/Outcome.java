package org.doorstep.nightly;

/** How a night ended, when no fault of settings or program stopped it. */
public enum Outcome {
  /** An edition was published from every file. */
  PUBLISHED,
  /** A file could not be read, or nothing was delivered; an edition holds what could be read, if anything. */
  SOURCE_UNREADABLE,
  /** More rows of a file were set aside than the settings allow; nothing was published. */
  TOO_MUCH_SET_ASIDE,
  /** Another run holds the lock. */
  LOCKED
}
