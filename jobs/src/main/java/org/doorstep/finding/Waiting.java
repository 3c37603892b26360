package org.doorstep.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.period.Period;

/**
 * One village's waits between the days on which something happened there, and the one that is not over.
 *
 * @param first the first of those days, in order: they say what is usual
 * @param last the last of them all up to the end of the month
 */
public record Waiting(String measureId, String areaCode, List<LocalDate> first, LocalDate last, Period month) {

  /** So many days fix what is usual: twelve waits between them. */
  public static final int DAYS = 13;

  /** Days between one and the next. */
  double[] waits() {
    return IntStream.range(1, first.size()).mapToDouble(i -> ChronoUnit.DAYS.between(first.get(i - 1), first.get(i)))
        .toArray();
  }

  /** Days since the last, at the end of the month. */
  long days() {
    return ChronoUnit.DAYS.between(last, month.lastDay());
  }
}
