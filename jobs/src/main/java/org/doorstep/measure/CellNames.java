package org.doorstep.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Texts that many cells share, each with a number. */
final class CellNames {

  private final Map<UTF8String, Integer> numbers = new HashMap<>();
  private final List<UTF8String> names = new ArrayList<>();
  private final int nothing = number(UTF8String.EMPTY_UTF8);
  /** By column the number of its last text, which several parts ask for in each row, and which often comes again. */
  private int[] last = new int[0];

  /** The number of a row's text; one that is missing counts as empty. */
  int number(InternalRow row, int column) {
    if (column == CountedPart.NONE || row.isNullAt(column)) {
      return nothing;
    }
    if (column >= last.length) {
      last = Arrays.copyOf(last, column + 1);
    }
    UTF8String text = row.getUTF8String(column);
    if (!text.equals(names.get(last[column]))) {
      last[column] = number(text);
    }
    return last[column];
  }

  /** The number of a text. */
  int number(UTF8String text) {
    Integer known = numbers.get(text);
    return known != null ? known : add(text.copy());
  }

  /** The text with a number. */
  UTF8String name(int number) {
    return names.get(number);
  }

  private int add(UTF8String text) {
    numbers.put(text, names.size());
    names.add(text);
    return names.size() - 1;
  }
}
