package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Sums of some cells; for durations also how many cases of each length ended and how many still run. */
final class Tally {

  private long numerator;
  private long denominator;
  private long excluded;
  private TreeMap<Integer, long[]> lengths;

  /** Adds one cell, whose length is asked for only when it is a duration. */
  void add(Cell cell, int lengthDays) {
    excluded += cell.excluded();
    if (cell.duration() == null) {
      numerator += cell.numerator();
      denominator += cell.denominator();
    } else {
      cases(lengthDays)[cell.isEnded() ? 0 : 1] += cell.numerator();
    }
  }

  /** Adds other sums. */
  void add(Tally other) {
    numerator += other.numerator;
    denominator += other.denominator;
    excluded += other.excluded;
    if (other.lengths != null) {
      other.lengths.forEach((length, counts) -> {
        long[] own = cases(length);
        own[0] += counts[0];
        own[1] += counts[1];
      });
    }
  }

  long numerator() {
    return numerator;
  }

  long denominator() {
    return denominator;
  }

  long excluded() {
    return excluded;
  }

  /** The counts by length, rising; cases that ended come before those that still run. */
  List<Durations.Entry> entries() {
    List<Durations.Entry> entries = new ArrayList<>();
    if (lengths != null) {
      lengths.forEach((length, counts) -> {
        entries.add(new Durations.Entry(length, true, counts[0]));
        entries.add(new Durations.Entry(length, false, counts[1]));
      });
    }
    return entries;
  }

  private long[] cases(int lengthDays) {
    if (lengths == null) {
      lengths = new TreeMap<>();
    }
    return lengths.computeIfAbsent(lengthDays, length -> new long[2]);
  }
}
