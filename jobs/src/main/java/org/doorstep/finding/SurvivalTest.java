package org.doorstep.finding;

import java.util.List;
import java.util.Locale;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.LogRank;
import org.doorstep.stat.survival.RestrictedMean;
import org.doorstep.stat.survival.SurvivalTable;

/** The cases of one period against those before; with few cases no number of them is told. */
record SurvivalTest(SurvivalPair pair, MeasureMeta measure, SurvivalTable now, SurvivalTable base,
    LogRank.Test test) implements Tested {

  private static final double CONFIDENCE = 0.95;

  static SurvivalTest of(SurvivalPair pair, MeasureMeta measure) {
    SurvivalTable now = SurvivalCurve.table(pair.now());
    SurvivalTable base = SurvivalCurve.table(pair.base());
    return new SurvivalTest(pair, measure, now, base, LogRank.test(List.of(List.of(now, base))));
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
    return isSmall() ? Double.NaN : test.pValue();
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
    double sigmas = Math.sqrt(test.statistic());
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
    return "{\"effect\":\"restricted-mean-difference\",\"false_discovery_rate\":" + Judgement.FALSE_DISCOVERY_RATE
        + ",\"family_size\":" + familySize + ",\"horizon_days\":" + horizon + ",\"test\":\"log-rank\"}";
  }
}
