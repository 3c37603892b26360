package org.doorstep.finding;

/**
 * One area's share in one period.
 *
 * @param mark empty, or why there is no figure
 */
public record FunnelArea(String areaCode, String areaLevel, Double numerator, Double denominator,
    Double value, String mark) {

  /** The largest denominator whose every count can be summed over; amounts of yuan have no funnel. */
  static final int LARGEST = 200_000;

  /** Whether it shapes the funnel: whole counts that may be shown, on at least one case. */
  boolean isKnown() {
    boolean shown = mark.isEmpty() || mark.equals("small-base");
    return shown && whole(numerator) && whole(denominator)
        && denominator >= 1 && numerator >= 0 && numerator <= denominator;
  }

  /** Whether it is set against the others. */
  boolean isJudged() {
    return isKnown() && mark.isEmpty() && denominator >= Point.SMALLEST_DENOMINATOR;
  }

  /** Why it is not judged. */
  Verdict refusal() {
    return switch (pointMark()) {
      case "suppressed" -> Verdict.SUPPRESSED;
      case "not-elapsed" -> Verdict.PERIOD_OPEN;
      case "small-base" -> Verdict.SMALL_BASE;
      default -> Verdict.NO_DATA;
    };
  }

  /** Its mark as a funnel has it: a small denominator is marked, and a figure that is none. */
  String pointMark() {
    if (!mark.isEmpty() || isJudged()) {
      return mark;
    }
    return isKnown() ? "small-base" : "no-data";
  }

  private static boolean whole(Double count) {
    return count != null && count == Math.rint(count) && count <= LARGEST;
  }
}
