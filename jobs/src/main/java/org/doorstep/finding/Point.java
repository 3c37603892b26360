package org.doorstep.finding;

import org.doorstep.period.Period;
import org.doorstep.period.PeriodState;

/**
 * One observation of a series; what is missing is null.
 *
 * @param low lower end of the figure's own 95 % interval; null where that end is open, or the figure has none
 * @param high upper end of it
 * @param mark empty, or why there is no figure: suppressed, no-data, no-denominator, small-base, not-elapsed
 */
public record Point(Period period, Double numerator, Double denominator, Double value, Double low, Double high,
    String mark, PeriodState state) {

  /** A share, rate or time of fewer cases is neither charted nor judged. */
  static final int SMALLEST_DENOMINATOR = 10;

  private static final double SAME = 1e-9;

  /** Half of a 95 % interval in standard deviations. */
  private static final double HALF_INTERVAL = 1.96;

  /** A figure without an interval of its own. */
  public Point(Period period, Double numerator, Double denominator, Double value, String mark, PeriodState state) {
    this(period, numerator, denominator, value, null, null, mark, state);
  }

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

  /**
   * The standard deviation that chance gives the figure on its way from another, by the end of its interval on that
   * side: infinite where that end is open, as of a 90th percentile of few cases; 0 for a figure without an interval.
   */
  double chanceFrom(double other) {
    if (low == null && high == null) {
      return 0;
    }
    Double end = value >= other ? low : high;
    return end == null ? Double.POSITIVE_INFINITY : Math.abs(value - end) / HALF_INTERVAL;
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
