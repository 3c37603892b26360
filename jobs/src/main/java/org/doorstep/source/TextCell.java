package org.doorstep.source;

import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Reason;

/** Takes a text as it is, up to a length in characters; 0 is no limit. */
record TextCell(int maxLength) implements CellReader {
  @Override
  public Object read(UTF8String text) {
    boolean tooLong = maxLength > 0 && text.numBytes() > maxLength && text.numChars() > maxLength;
    return tooLong ? Reason.TOO_LONG : text;
  }

  @Override
  public String expected() {
    return "at most " + maxLength + " characters";
  }
}
