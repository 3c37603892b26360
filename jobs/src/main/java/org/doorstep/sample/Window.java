package org.doorstep.sample;

/**
 * The days a sample covers, as epoch days: everything known up to {@code asOf} is written.
 *
 * @param from first day of the base export
 * @param until last day of the base export
 * @param asOf the day as of which states are written: {@code until}, or the later day of a daily export
 */
record Window(int from, int until, int asOf) {
  /** The last day on which an entity may begin. */
  int horizon() {
    return asOf;
  }

  boolean isDaily() {
    return asOf > until;
  }
}
