package org.doorstep.finding;

import org.doorstep.period.Period;
import org.doorstep.period.PeriodState;

/**
 * One observation of a series; what is missing is null.
 *
 * @param mark empty, or why there is no figure: suppressed, no-data, no-denominator, small-base, not-elapsed
 */
public record Point(Period period, Double numerator, Double denominator, Double value, String mark,
    PeriodState state) {

  /** A share, rate or time of fewer cases is neither charted nor judged. */
  static final int SMALLEST_DENOMINATOR = 10;

  private static final double SAME = 1e-9;

  /** The point of a period without an observation. */
  static Point missing(Period period) {
    return new Point(period, null, null, null, "no-data", PeriodState.FINAL);
  }

  boolean isOpen() {
    return state == PeriodState.OPEN || mark.equals("not-elapsed");
  }

  boolean isSmall(ChartKind chart) {
    boolean ofCases = chart == ChartKind.PROPORTION || chart == ChartKind.RATE || chart == ChartKind.SURVIVAL;
    boolean below = denominator != null && denominator < SMALLEST_DENOMINATOR;
    return mark.equals("small-base") || mark.isEmpty() && ofCases && below;
  }

  /** Whether it enters a chart: a figure of a finished period that may be shown and rests on enough. */
  boolean isUsable(ChartKind chart) {
    return !isOpen() && mark.isEmpty() && value != null && !isSmall(chart);
  }

  /** Whether it is a part of an amount over all of it, of which no number of cases is known. */
  boolean isShareOfAmount() {
    return numerator != null && denominator != null && numerator >= 0 && numerator <= denominator && denominator > 0
        && Math.abs(value - numerator / denominator) < SAME;
  }

  /** Whether the parts are those of a share, or of a rate. */
  boolean hasParts(ChartKind chart) {
    return numerator != null && denominator != null && numerator >= 0
        && (chart == ChartKind.RATE || numerator <= denominator);
  }
}
