package org.doorstep.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Numerators and denominators by day. */
final class DaySums {

  /** Days since 1970, rising; for each its numerator and its denominator. */
  private long[] days = new long[8];
  private long[] sums = new long[2 * days.length];
  private int size;

  /** Adds to one day. */
  void add(LocalDate day, long numerator, long denominator) {
    add(day.toEpochDay(), numerator, denominator);
  }

  /** Adds all days of others. */
  void add(DaySums other) {
    for (int i = 0; i < other.size; i++) {
      add(other.days[i], other.sums[2 * i], other.sums[2 * i + 1]);
    }
  }

  private void add(long day, long numerator, long denominator) {
    int place = Arrays.binarySearch(days, 0, size, day);
    if (place < 0) {
      place = -place - 1;
      open(place);
      days[place] = day;
    }
    sums[2 * place] += numerator;
    sums[2 * place + 1] += denominator;
  }

  private void open(int place) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
      sums = Arrays.copyOf(sums, 4 * size);
    }
    System.arraycopy(days, place, days, place + 1, size - place);
    System.arraycopy(sums, 2 * place, sums, 2 * place + 2, 2 * (size - place));
    Arrays.fill(sums, 2 * place, 2 * place + 2, 0);
    size++;
  }

  /** The same days, each with the sums of all days up to it. */
  DaySums running() {
    DaySums running = new DaySums();
    running.size = size;
    running.days = days;
    running.sums = sums.clone();
    for (int i = 2; i < 2 * size; i++) {
      running.sums[i] += running.sums[i - 2];
    }
    return running;
  }

  /** The first day. */
  Optional<LocalDate> findFirst() {
    return size == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[0]));
  }

  /** Numerator and denominator of the last day before one. */
  Optional<long[]> findLast(LocalDate end) {
    int place = Arrays.binarySearch(days, 0, size, end.toEpochDay());
    int last = place < 0 ? -place - 2 : place - 1;
    return last < 0 ? Optional.empty() : Optional.of(new long[] {sums[2 * last], sums[2 * last + 1]});
  }
}
