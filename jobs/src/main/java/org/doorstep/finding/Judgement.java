package org.doorstep.finding;

import org.doorstep.period.Period;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.numeric.Normal;

/**
 * What a chart says of its last period.
 *
 * <p>The headline charts of the county are the named charts: all four rules stand there, and their points
 * outside the limits are one family of tests. All other charts are screened: only a point outside the limits
 * can stand, after the correction over all of them; what else a rule sees is a sign of change. So is a run or
 * trend on a named chart whose neighbouring points are alike.
 */
final class Judgement {

  /** The share of false signals that is accepted among those that stand. */
  static final double FALSE_DISCOVERY_RATE = 0.05;

  /** Neighbours more alike than this, as in rolling figures, make runs and trends of nothing. */
  private static final double MOST_ALIKE = 0.3;

  private final ControlChart chart;
  private final Period period;
  private final Point point;

  Judgement(ControlChart chart, Period period) {
    this.chart = chart;
    this.period = period;
    this.point = chart.lastPoint(period);
  }

  String family() {
    return (isNamed() ? "named" : "screened") + "-charts-" + period.kind().code() + "-" + period.label();
  }

  private boolean isNamed() {
    return chart.measure().headline() && chart.series().areaLevel().equals("county");
  }

  /** Distance from the centre in standard deviations; NaN when the point is not judged. */
  private double distance() {
    return findRefusal() == null ? chart.limits().z()[chart.last()] : Double.NaN;
  }

  /** The two-sided p-value of the distance, NaN when the point is not judged. */
  double pValue() {
    return Normal.twoSided(distance());
  }

  /** Why the point is not judged, or null. */
  private Verdict findRefusal() {
    if (point.mark().equals("suppressed")) {
      return Verdict.SUPPRESSED;
    }
    if (point.isOpen()) {
      return Verdict.PERIOD_OPEN;
    }
    if (point.isSmall(chart.measure().chart())) {
      return Verdict.SMALL_BASE;
    }
    if (!point.isUsable(chart.measure().chart())) {
      return Verdict.NO_DATA;
    }
    boolean forming = chart.isForming() || Double.isNaN(chart.limits().z()[chart.last()]);
    return forming ? Verdict.BASELINE_FORMING : null;
  }

  Finding finding(double adjustedP, int familySize) {
    Verdict verdict = verdict(adjustedP);
    Signal signal = findRefusal() == null ? chart.signal(chart.last()) : Signal.NONE;
    Series series = chart.series();
    ControlLimits limits = chart.limits();
    boolean limited = chart.last() >= 0 && verdict != Verdict.SUPPRESSED;
    return new Finding(
        String.join(".", series.measureId(), series.output(), series.areaCode(), period.label(), "chart"),
        series.measureId(), series.output(), series.areaCode(), period.kind().code(), period.label(),
        limits.method(), family(), chart.points(), chart.baselineFrom(), chart.baselineTo(),
        Figure.of(limits.center()), limited ? Figure.of(limits.lower()[chart.last()]) : null,
        limited ? Figure.of(limits.upper()[chart.last()]) : null, Figure.of(limits.sigmaZ()),
        Figure.of(distance()), Figure.of(pValue()), Figure.of(adjustedP), signal.code(), direction(signal),
        verdict.code(), reason(verdict, signal),
        Importance.of(verdict, distance(), series.areaLevel(), chart.measure().headline()),
        parameters(familySize));
  }

  private Verdict verdict(double adjustedP) {
    if (findRefusal() != null) {
      return findRefusal();
    }
    Signal signal = chart.signal(chart.last());
    if (signal == Signal.NONE) {
      return Verdict.WITHIN_USUAL;
    }
    boolean stands = ControlChart.isOutside(signal) ? adjustedP <= FALSE_DISCOVERY_RATE : isNamed()
        && !isAlike();
    return stands ? Verdict.SIGNAL : Verdict.SIGN_OF_CHANGE;
  }

  private boolean isAlike() {
    return chart.autocorrelation() > MOST_ALIKE;
  }

  private String direction(Signal signal) {
    return switch (signal) {
      case NONE -> "none";
      case ABOVE_LIMIT, TREND_UP, TWO_OF_THREE_ABOVE, RUN_ABOVE -> chart.measure().direction().read(true);
      case BELOW_LIMIT, TREND_DOWN, TWO_OF_THREE_BELOW, RUN_BELOW -> chart.measure().direction().read(false);
    };
  }

  private String reason(Verdict verdict, Signal signal) {
    return switch (verdict) {
      case SIGNAL -> ControlChart.isOutside(signal) ? "outside-after-correction" : "rule-of-named-chart";
      case SIGN_OF_CHANGE -> ControlChart.isOutside(signal)
          ? "outside-before-correction" : isNamed() ? "neighbours-alike" : "rule-of-screened-chart";
      case BASELINE_FORMING -> chart.isForming() ? "fewer-than-13-points" : "no-limits-from-baseline";
      case SMALL_BASE -> "denominator-below-10";
      case NO_DATA -> point.mark().isEmpty() ? "no-data" : point.mark();
      default -> "";
    };
  }

  /** To three places, null where there is none. */
  private String lag1() {
    double lag1 = chart.autocorrelation();
    return Double.isNaN(lag1) ? "null" : Double.toString(Math.round(lag1 * 1000) / 1000.0);
  }

  private String parameters(int familySize) {
    return "{\"baseline_points\":" + ControlLimits.BASELINE
        + ",\"false_discovery_rate\":" + FALSE_DISCOVERY_RATE
        + ",\"family_size\":" + familySize + ",\"lag_1\":" + lag1()
        + ",\"moving_range_screening\":true,\"rules\":"
        + (chart.measure().headline() ? 4 : 1) + ",\"sigmas\":3}";
  }
}
