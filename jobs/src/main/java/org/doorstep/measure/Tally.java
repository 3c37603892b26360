package org.doorstep.measure;

import java.util.List;

/** Sums of some cells; for durations also how many cases of each length ended and how many still run. */
final class Tally {

  private long numerator;
  private long denominator;
  private long excluded;
  private Lengths lengths;

  /** Adds to the sums. */
  void add(long toNumerator, long toDenominator, long toExcluded) {
    numerator += toNumerator;
    denominator += toDenominator;
    excluded += toExcluded;
  }

  /** Adds cases of one length. */
  void add(int length, boolean ended, long cases) {
    lengths().add(length, ended, cases);
  }

  /** Adds other sums. */
  void add(Tally other) {
    numerator += other.numerator;
    denominator += other.denominator;
    excluded += other.excluded;
    if (other.lengths != null) {
      lengths().add(other.lengths);
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

  /** The counts by length, rising; none for what is no duration. */
  List<Durations.Entry> entries() {
    return lengths == null ? List.of() : lengths.entries();
  }

  /** Whether cells that were taken out again left nothing. */
  boolean isNothing() {
    return numerator == 0 && denominator == 0 && excluded == 0 && entries().isEmpty();
  }

  private Lengths lengths() {
    if (lengths == null) {
      lengths = new Lengths();
    }
    return lengths;
  }
}
