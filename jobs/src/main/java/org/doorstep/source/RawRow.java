package org.doorstep.source;

import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Reason;

/**
 * One row as it stands in its file; a reader fills the same row again for every record, and its texts may
 * point into the reader's buffer, so they are good only until the next record.
 */
final class RawRow {
  /** Line on which the row begins, from 1; in a workbook the row number. */
  long line;
  /** Trimmed text of each column, null where nobody wants it. */
  UTF8String[] cells;
  /** The row as it was written. */
  UTF8String raw;
  /** Why the row could not be taken apart; null when it could. */
  Reason fault;
  /** What was found and expected, when there is a fault. */
  String detail;
}
