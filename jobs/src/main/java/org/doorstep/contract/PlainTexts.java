package org.doorstep.contract;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** The texts of the engine's inner rows: equal ones are one, and most rows have the same as the row before. */
public final class PlainTexts {

  private final Map<UTF8String, String> texts = new HashMap<>();
  private final UTF8String[] last;
  private final String[] lastText;

  /** For rows of so many columns. */
  public PlainTexts(int columns) {
    this.last = new UTF8String[columns];
    this.lastText = new String[columns];
  }

  /** The text in a column of a row, which is not null. */
  public String of(InternalRow row, int column) {
    UTF8String text = row.getUTF8String(column);
    if (!text.equals(last[column])) {
      last[column] = text.copy();
      lastText[column] = texts.computeIfAbsent(last[column], UTF8String::toString);
    }
    return lastText[column];
  }
}
