package org.doorstep.finding;

import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.FDistribution;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.LogRank;
import org.doorstep.stat.survival.RestrictedMean;
import org.doorstep.stat.survival.SurvivalTable;

/**
 * The cases of one period against those before; with few cases no number of them is told. Cases of one period go
 * together, as those that one policy brings to many villages: the period must be further from the earlier ones than
 * those are from each other.
 *
 * @param test the cases of the period against all earlier ones
 * @param among the earlier periods against each other
 */
record SurvivalTest(SurvivalPair pair, MeasureMeta measure, SurvivalTable now, SurvivalTable base, LogRank.Test test,
    LogRank.Test among) implements Tested {

  private static final double CONFIDENCE = 0.95;

  static SurvivalTest of(SurvivalPair pair, MeasureMeta measure) {
    SurvivalTable now = SurvivalCurve.table(pair.now());
    SurvivalTable base = SurvivalCurve.table(SurvivalCounts.together(pair.base()));
    return new SurvivalTest(pair, measure, now, base, LogRank.test(List.of(List.of(now, base))),
        LogRank.test(List.of(pair.base().stream().map(SurvivalCurve::table).toList())));
  }

  private boolean isSmall() {
    return Math.min(now.cases(), base.cases()) < Point.SMALLEST_DENOMINATOR;
  }

  /** Fewer ends than expected: the cases take longer. */
  private boolean isLonger() {
    return test.observed()[0] < test.expected()[0];
  }

  @Override
  public String family() {
    return "survival-" + pair.now().period().kind().code() + "-" + pair.now().period().label();
  }

  @Override
  public double pValue() {
    return isSmall() ? Double.NaN : Math.max(test.pValue(), beyondSpread());
  }

  /** How likely it is to be so far from the earlier periods, by how far they are from each other; 0 if not known. */
  private double beyondSpread() {
    return spread() > 0 && test.statistic() >= 0
        ? FDistribution.of(1, among.df()).survivalProbability(test.statistic() / spread()) : 0;
  }

  /** Log-rank statistic of the earlier periods per degree of freedom: 1 by chance; NaN with fewer than two. */
  private double spread() {
    return among.statistic() / among.df();
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    SurvivalCounts cohort = pair.now();
    String period = cohort.period().label();
    String evidence = Evidence.named(cohort.measureId(), "curve", cohort.areaCode(), pair.baseFrom(), pair.baseTo())
        + " " + Evidence.named(cohort.measureId(), "curve", cohort.areaCode(), period, period);
    Method method = new Method("survival", "survival", family(), parameters(familySize),
        isSmall() ? null : (int) now.cases(), pair.baseFrom(), pair.baseTo(), evidence);
    return Finding.of(new Subject(measure, "curve", cohort.areaCode(), pair.areaLevel(), cohort.period()), method,
        numbers(adjustedP), saying(adjustedP));
  }

  private Saying saying(double adjustedP) {
    if (now.cases() == 0 || base.cases() == 0) {
      return Saying.quiet(Verdict.NO_DATA, "no-data");
    }
    if (isSmall()) {
      return Saying.quiet(Verdict.SMALL_BASE, "fewer-than-10-cases");
    }
    if (Double.isNaN(adjustedP)) {
      return Saying.quiet(Verdict.NO_DATA, "no-case-closed");
    }
    return adjustedP <= Judgement.FALSE_DISCOVERY_RATE
        ? Saying.beyond(isLonger(), Verdict.SIGNAL, "log-rank-after-correction")
        : Saying.quiet(Verdict.WITHIN_USUAL, "");
  }

  private Numbers numbers(double adjustedP) {
    if (isSmall()) {
      return Numbers.NONE;
    }
    double sigmas = Math.sqrt(test.statistic() / (spread() > 1 ? spread() : 1));
    KaplanMeier.Quantile usual = KaplanMeier.of(base, CONFIDENCE).quantile(0.5);
    RestrictedMean.Difference difference = RestrictedMean.of(now, horizon())
        .against(RestrictedMean.of(base, horizon()), CONFIDENCE);
    return Numbers.ofTest(isLonger() ? sigmas : -sigmas, pValue(), adjustedP)
        .withUsual(usual.value(), usual.low(), usual.high())
        .withEffect(difference.difference(), difference.low(), difference.high());
  }

  /** The last day up to which both are known, at most that of the last exit. */
  private double horizon() {
    return Math.min(Math.max(now.lastDay(), base.lastDay()),
        Math.min(SurvivalCurve.knownUntil(now), SurvivalCurve.knownUntil(base)));
  }

  private String parameters(int familySize) {
    String horizon = isSmall() ? "null" : String.format(Locale.ROOT, "%.0f", horizon());
    String spread = isSmall() || Double.isNaN(spread()) ? "null" : String.format(Locale.ROOT, "%.2f", spread());
    return "{\"effect\":\"restricted-mean-difference\",\"false_discovery_rate\":" + Judgement.FALSE_DISCOVERY_RATE
        + ",\"family_size\":" + familySize + ",\"horizon_days\":" + horizon + ",\"spread\":" + spread
        + ",\"test\":\"log-rank\"}";
  }
}
