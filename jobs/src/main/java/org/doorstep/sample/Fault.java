package org.doorstep.sample;

/**
 * One way to spoil a row, and the reason under which a reader must set it aside.
 *
 * @param column position of the cell that is spoiled
 * @param text what the cell says instead; null where {@code opening} or a broken row decides
 * @param opening position of the date that the spoiled date is put beside, or -1
 * @param isAfter whether it is put the day after that date, not before it
 */
record Fault(String reason, int column, String text, int opening, boolean isAfter) {
  /** The reason of rows that the law forbids to keep. */
  static final String REFUSED = "refused-by-law";

  boolean breaksRow() {
    return text == null && opening < 0;
  }
}
