package org.doorstep.finding;

/**
 * One area's share in one period.
 *
 * @param mark empty, or why there is no figure
 */
public record FunnelArea(String areaCode, String areaLevel, Double numerator, Double denominator, Double value,
    String mark) {

  /** The largest denominator whose every count can be summed over; amounts of yuan have no funnel. */
  static final int LARGEST = 200_000;

  /** Whether it shapes the funnel: whole counts that may be shown, on at least one case. */
  boolean isKnown() {
    return mark.isEmpty() || mark.equals("small-base")
        ? whole(numerator) && whole(denominator) && denominator >= 1 && numerator >= 0 && numerator <= denominator
        : false;
  }

  /** Whether it is set against the others. */
  boolean isJudged() {
    return isKnown() && mark.isEmpty() && denominator >= Point.SMALLEST_DENOMINATOR;
  }

  boolean isSmall() {
    return mark.equals("small-base") || mark.isEmpty() && denominator != null
        && denominator < Point.SMALLEST_DENOMINATOR;
  }

  private static boolean whole(Double count) {
    return count != null && count == Math.rint(count) && count <= LARGEST;
  }
}
