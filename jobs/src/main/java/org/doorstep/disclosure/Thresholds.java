package org.doorstep.disclosure;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Primary suppression: the smallest numbers above 0 that are shown. A 0 is always shown.
 *
 * @param persons for counts of persons
 * @param sensitive for persons and matters of a sensitive topic
 * @param cases for the number of persons or matters that a median or mean rests on
 */
public record Thresholds(int persons, int sensitive, int cases) implements Serializable {

  /** The smallest count that is shown; 1 shows every count. */
  public int smallestCount(Counts counts, boolean isSensitive) {
    return switch (counts) {
      case THINGS -> 1;
      case MATTERS -> isSensitive ? sensitive : 1;
      case PERSONS -> isSensitive ? sensitive : persons;
    };
  }

  /** The smallest number of cases whose median or mean is shown. */
  public int smallestCases(Counts counts, boolean isSensitive) {
    return counts == Counts.THINGS ? 1 : Math.max(cases, smallestCount(counts, isSensitive));
  }

  /**
   * What is printed in place of a figure with these parts, such as "&lt;5", when one of them is too small to
   * be shown.
   *
   * @param parts numerator and denominator, or the count; null is no number
   */
  public Optional<String> mark(Counts counts, boolean isSensitive, Double... parts) {
    return below(smallestCount(counts, isSensitive), parts);
  }

  /** As {@link #mark}, for a median or mean over n cases. */
  public Optional<String> markCases(Counts counts, boolean isSensitive, Double n) {
    return below(smallestCases(counts, isSensitive), n);
  }

  private static Optional<String> below(int smallest, Double... parts) {
    return Arrays.stream(parts).anyMatch(part -> part != null && part > 0 && part < smallest)
        ? Optional.of("<" + smallest) : Optional.empty();
  }
}
