package org.doorstep.disclosure;

import java.io.Serializable;

/**
 * What the public edition shows of persons and matters.
 *
 * @param smallest the smallest count that is shown
 * @param rounding to the nearest multiple of this every count is rounded
 */
public record PublicThresholds(int smallest, int rounding) implements Serializable {

  /** The count as the public reads it. */
  double rounded(double count) {
    return Math.round(count / rounding) * (double) rounding;
  }
}
