package org.doorstep.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The days that one file covers.
 *
 * @param label what the file name says: 2025, 2025-06 or 2025-06-03
 */
record Span(String label, int first, int last) {
  /** The months or years from the first to the last day, cut to them. */
  static List<Span> over(int from, int until, boolean yearly) {
    List<Span> spans = new ArrayList<>();
    int first = from;
    while (first <= until) {
      LocalDate start = LocalDate.ofEpochDay(first);
      LocalDate end = yearly ? LocalDate.of(start.getYear(), 12, 31) : YearMonth.from(start).atEndOfMonth();
      int last = Math.min(until, (int) end.toEpochDay());
      spans.add(new Span(yearly ? "" + start.getYear() : YearMonth.from(start).toString(), first, last));
      first = last + 1;
    }
    return spans;
  }
}
