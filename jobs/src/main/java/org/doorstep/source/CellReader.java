package org.doorstep.source;

import org.apache.spark.unsafe.types.UTF8String;

/** Reads one trimmed, non-blank text as a value in Spark's inner form. */
interface CellReader {

  /** Returns the value, or the Reason why there is none. */
  Object read(UTF8String text);

  /** Returns the words for what was expected. */
  String expected();
}
