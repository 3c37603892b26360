package org.doorstep.finding;

import org.doorstep.stat.chart.Signal;

/**
 * What a chart says of its last period.
 *
 * <p>The headline charts of the county are the named charts: all four rules stand there, and their points
 * outside the limits are one family of tests. All other charts are screened: only a point outside the limits
 * can stand, after the correction over all of them; what else a rule sees is a sign of change. Where neighbouring
 * points are alike it is their change that is judged, see {@link ChangeLimits}.
 */
final class Judgement implements Tested {

  /** The share of false signals that is accepted among those that stand. */
  static final double FALSE_DISCOVERY_RATE = 0.05;

  /** How the names of families of named charts begin. */
  static final String NAMED = "named";

  /** The reason of a run, trend or two of three that stands. */
  static final String RULE_STANDS = "rule-of-named-chart";

  /** The reason of a point beyond the limits that does not stand once its family is corrected. */
  static final String BEFORE_CORRECTION = "outside-before-correction";

  /** The reason of what is as it was in all of a baseline that never varied. */
  static final String AS_ALWAYS = "as-in-all-of-baseline";

  private final ControlChart chart;
  private final Point point;

  Judgement(ControlChart chart) {
    this.chart = chart;
    this.point = chart.lastPoint();
  }

  @Override
  public String family() {
    return (isNamed() ? NAMED : "screened") + "-charts-" + chart.period().kind().code() + "-" + chart.period().label();
  }

  private boolean isNamed() {
    return chart.measure().headline() && chart.series().areaLevel().equals("county");
  }

  /** Distance from the centre in standard deviations; NaN when the point is not judged. */
  private double distance() {
    return findRefusal() == null ? chart.limits().z()[chart.last()] : Double.NaN;
  }

  @Override
  public double pValue() {
    return findRefusal() == null ? chart.limits().pValue(chart.last()) : Double.NaN;
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
    if (chart.isForming()) {
      return Verdict.BASELINE_FORMING;
    }
    return Double.isNaN(chart.limits().z()[chart.last()]) && !isAsAlways() ? Verdict.CANNOT_TELL : null;
  }

  private boolean isAsAlways() {
    return chart.limits().isAsAlways(chart.last(), point.value());
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    Verdict verdict = verdict(adjustedP);
    Signal signal = findRefusal() == null ? chart.signal(chart.last()) : Signal.NONE;
    Method method = new Method("chart", chart.limits().method(), family(), parameters(familySize), chart.points(),
        chart.baselineFrom(), chart.baselineTo(), chart.evidence());
    return Finding.of(chart.subject(), method, numbers(verdict, adjustedP),
        new Saying(signal, verdict, reason(verdict, signal)));
  }

  private Numbers numbers(Verdict verdict, double adjustedP) {
    ControlLimits limits = chart.limits();
    boolean limited = chart.last() >= 0 && verdict != Verdict.SUPPRESSED;
    double usual = limited ? limits.center()[chart.last()] : Double.NaN;
    double effect = findRefusal() == null ? point.value() - usual : Double.NaN;
    return Numbers.ofTest(distance(), pValue(), adjustedP)
        .withUsual(usual, limited ? limits.lower()[chart.last()] : Double.NaN,
            limited ? limits.upper()[chart.last()] : Double.NaN)
        .withSigmaZ(limits.sigmaZ()).withEffect(effect, Double.NaN, Double.NaN);
  }

  private Verdict verdict(double adjustedP) {
    if (findRefusal() != null) {
      return findRefusal();
    }
    Signal signal = chart.signal(chart.last());
    if (signal == Signal.NONE) {
      return Verdict.WITHIN_USUAL;
    }
    boolean stands = ControlChart.isOutside(signal)
        ? adjustedP <= FALSE_DISCOVERY_RATE && chart.limits().isFarthest(chart.last())
        : isNamed() && chart.limits().fault().isEmpty();
    return stands ? Verdict.SIGNAL : Verdict.SIGN_OF_CHANGE;
  }

  private String reason(Verdict verdict, Signal signal) {
    return switch (verdict) {
      case SIGNAL -> ControlChart.isOutside(signal) ? "outside-after-correction" : RULE_STANDS;
      case SIGN_OF_CHANGE -> weakness(signal);
      case BASELINE_FORMING -> "fewer-than-13-points";
      case SMALL_BASE -> "denominator-below-10";
      case NO_DATA -> point.mark().isEmpty() ? "no-data" : point.mark();
      case WITHIN_USUAL -> isAsAlways() ? AS_ALWAYS : "";
      case CANNOT_TELL -> chart.isAfterGap() ? "no-point-before" : chart.limits().fault();
      default -> "";
    };
  }

  /** Why a rule that fired does not stand. */
  private String weakness(Signal signal) {
    if (!ControlChart.isOutside(signal) && !isNamed()) {
      return "rule-of-screened-chart";
    }
    String fault = chart.limits().fault();
    return fault.isEmpty() ? BEFORE_CORRECTION : fault;
  }

  /** To three places, null where there is none. */
  private String lag1() {
    double lag1 = chart.autocorrelation();
    return Double.isNaN(lag1) ? "null" : Double.toString(Math.round(lag1 * 1000) / 1000.0);
  }

  private String parameters(int familySize) {
    return "{\"baseline_points\":" + ControlLimits.BASELINE
        + ",\"false_discovery_rate\":" + FALSE_DISCOVERY_RATE
        + ",\"family_size\":" + familySize
        + ",\"judged\":\"" + (chart.isAlike() ? "change" : "level") + "\",\"lag_1\":" + lag1()
        + ",\"moving_range_screening\":true,\"rules\":"
        + (chart.measure().headline() && !chart.isAlike() ? 4 : 1) + ",\"sigmas\":3}";
  }
}
