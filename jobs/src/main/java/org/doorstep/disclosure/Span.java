package org.doorstep.disclosure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When a guarded figure is for: a month, quarter or year, from its first day up to the first day after it. */
record Span(String kind, LocalDate start, LocalDate end) implements Comparable<Span> {

  private static final List<String> KINDS = List.of("month", "quarter", "year");
  private static final Set<String> FIRM = Set.of("final", "restated");
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::start).thenComparing(span -> KINDS.indexOf(span.kind()));

  static Span of(Map<String, Object> row) {
    return new Span(row.get("period_kind").toString(), (LocalDate) row.get("period_start"),
        (LocalDate) row.get("period_end"));
  }

  /** Whether counts of persons are published for it: never for days and weeks, and not before its figures are final. */
  static boolean isPublished(Map<String, Object> row) {
    return KINDS.contains(row.get("period_kind").toString()) && FIRM.contains(String.valueOf(row.get("state")));
  }

  /** Place in the order of lengths, the shortest first. */
  int length() {
    return KINDS.indexOf(kind);
  }

  /** Whether a window of twelve months that ends with it is a calendar year. */
  boolean endsAYear() {
    return end.getDayOfYear() == 1;
  }

  boolean holds(Span other) {
    return !start.isAfter(other.start) && !end.isBefore(other.end);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
