package org.doorstep.stat.integrity;

import java.util.Arrays;
import org.doorstep.stat.numeric.NegativeBinomial;

/** Pairs of records with the same key against the number that chance would give. */
public record DuplicatePairs(long nPairs, double pValue) {

  /** The pairs within groups of equal key, and P(Poisson(expected) &gt;= pairs). */
  public static DuplicatePairs of(int[] groupSizes, double expectedPairs) {
    long pairs = Arrays.stream(groupSizes).mapToLong(g -> (long) g * (g - 1) / 2).sum();
    return new DuplicatePairs(pairs,
        new NegativeBinomial(expectedPairs, Double.POSITIVE_INFINITY).atLeast(pairs));
  }
}
