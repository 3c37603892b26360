package org.doorstep.source;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Reason;

/** Reads a date (days since 1970) or a time (microseconds since 1970) by the first pattern that fits. */
record DateCell(DatePattern[] patterns, long unit, String expected) implements CellReader {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  static DateCell date(List<DatePattern> patterns) {
    return new DateCell(
        patterns.toArray(DatePattern[]::new), MICROS_PER_DAY, "a date like " + shown(patterns));
  }

  static DateCell timestamp(List<DatePattern> patterns) {
    return new DateCell(patterns.toArray(DatePattern[]::new), 1, "a time like " + shown(patterns));
  }

  @Override
  public Object read(UTF8String text) {
    for (DatePattern pattern : patterns) {
      long micros = pattern.micros(text);
      if (micros != DatePattern.NO_MATCH) {
        return unit == 1 ? (Object) micros : (Object) (int) Math.floorDiv(micros, unit);
      }
    }
    return Reason.BAD_DATE;
  }

  private static String shown(List<DatePattern> patterns) {
    return patterns.stream().map(DatePattern::pattern).distinct().collect(Collectors.joining(" or "));
  }
}
