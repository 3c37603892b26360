package org.doorstep.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Between which texts the first columns of some keys lie. Numbers of records rise with time nearly everywhere, so that
 * of a table's files and pages those with other numbers, which are most, need not be read.
 */
final class KeySpans implements Serializable {

  private static final long serialVersionUID = 1L;
  /** Of more spans, neighbours are made one. */
  private static final int MOST = 10_000;

  /** From one text to another, both included. */
  private record Span(UTF8String low, UTF8String high) implements Serializable {}

  /** Rising, none touches another. */
  private final ArrayList<Span> spans;

  private KeySpans(ArrayList<Span> spans) {
    this.spans = spans;
  }

  /** The spans that hold some texts, which may come in any order and more than once. */
  static KeySpans of(Collection<UTF8String> texts) {
    return of(texts.stream().map(text -> new Span(text, text)));
  }

  /** Several spans together; null where some are not known. */
  static KeySpans together(List<KeySpans> some) {
    return some.stream().anyMatch(Objects::isNull) ? null : of(some.stream().flatMap(each -> each.spans.stream()));
  }

  private static KeySpans of(Stream<Span> any) {
    ArrayList<Span> apart = new ArrayList<>();
    any.sorted((one, other) -> one.low().compareTo(other.low())).forEach(span -> {
      Span last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last == null || span.low().compareTo(last.high()) > 0) {
        apart.add(span);
      } else if (span.high().compareTo(last.high()) > 0) {
        apart.set(apart.size() - 1, new Span(last.low(), span.high()));
      }
    });
    int together = (apart.size() + MOST - 1) / MOST;
    if (together <= 1) {
      return new KeySpans(apart);
    }
    ArrayList<Span> wider = new ArrayList<>();
    for (int i = 0; i < apart.size(); i += together) {
      List<Span> neighbours = apart.subList(i, Math.min(apart.size(), i + together));
      wider.add(new Span(neighbours.get(0).low(), neighbours.get(neighbours.size() - 1).high()));
    }
    return new KeySpans(wider);
  }

  /** Whether some key may lie between two texts, both included. */
  boolean touch(UTF8String low, UTF8String high) {
    int from = 0;
    int until = spans.size();
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (spans.get(middle).high().compareTo(low) < 0) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    return from < spans.size() && spans.get(from).low().compareTo(high) <= 0;
  }

  /** Whether a column can have spans. */
  static boolean areOf(StructType columns, String column) {
    return columns.apply(column).dataType().equals(DataTypes.StringType);
  }

  @Override
  public String toString() {
    return String.join(", ", spans.stream().map(span -> span.low() + " to " + span.high()).toList());
  }

  /** Spans of texts that come one by one; none once one of them is missing. */
  static final class Builder {
    private final List<UTF8String> next = new ArrayList<>();
    private KeySpans spans = new KeySpans(new ArrayList<>());

    /** Takes a text in, or null for one that is missing. */
    void add(UTF8String text) {
      if (text == null) {
        spans = null;
      } else if (spans != null) {
        next.add(text.copy());
        if (next.size() == 10 * MOST) {
          fold();
        }
      }
    }

    /** The spans of all texts that came; null where one of them was missing. */
    KeySpans build() {
      if (spans != null) {
        fold();
      }
      return spans;
    }

    private void fold() {
      spans = together(List.of(spans, of(next)));
      next.clear();
    }
  }
}
