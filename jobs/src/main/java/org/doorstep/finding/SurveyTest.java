package org.doorstep.finding;

import java.util.List;
import java.util.Locale;
import org.doorstep.stat.Interval;
import org.doorstep.stat.numeric.Normal;
import org.doorstep.stat.survey.NonResponse;
import org.doorstep.stat.survey.WeightedShare;

/** One survey's share now and before. Answers are of persons: with few of either kind no number is told. */
record SurveyTest(Survey survey, MeasureMeta measure) implements Tested {

  private static final double CONFIDENCE = 0.95;
  private static final double ENOUGH_RESPONSE = 0.6;

  private static boolean isKnown(List<Survey.Stratum> strata) {
    Survey.Stratum all = Survey.all(strata);
    return Math.min(all.yes(), all.answered() - all.yes()) >= Point.SMALLEST_DENOMINATOR;
  }

  private boolean isCompared() {
    return isKnown(survey.now()) && isKnown(survey.before());
  }

  private double change() {
    return Survey.share(survey.now()).share() - Survey.share(survey.before()).share();
  }

  private double sigmas() {
    return change() / Math.hypot(Survey.share(survey.now()).se(), Survey.share(survey.before()).se());
  }

  @Override
  public String family() {
    return "surveys-" + survey.until().kind().code() + "-" + survey.until().label();
  }

  @Override
  public double pValue() {
    return isCompared() ? Normal.twoSided(sigmas()) : Double.NaN;
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    boolean known = isKnown(survey.now());
    NonResponse bounds = Survey.bounds(survey.now());
    String response = !known || Double.isNaN(bounds.responseRate()) ? "null"
        : String.format(Locale.ROOT, "%.3f", bounds.responseRate());
    Method method = new Method("survey", "post-stratified", family(), "{\"false_discovery_rate\":"
        + Judgement.FALSE_DISCOVERY_RATE + ",\"family_size\":" + familySize + ",\"limits\":\"non-response\","
        + "\"response_rate\":" + response + "}", known ? Survey.all(survey.now()).answered() : null, survey.from(),
        survey.until().label(), Evidence.named(measure.id(), "value", survey.above(), survey.from(),
            survey.until().label()));
    return Finding.of(new Subject(measure, "weighted", survey.above(), "county", survey.until()), method,
        known ? numbers(bounds, adjustedP) : Numbers.NONE, saying(adjustedP));
  }

  /** The effect is the share itself; the centre that of the months before; the limits what silence leaves open. */
  private Numbers numbers(NonResponse bounds, double adjustedP) {
    WeightedShare share = Survey.share(survey.now());
    Interval interval = share.wilson(CONFIDENCE);
    double before = isCompared() ? Survey.share(survey.before()).share() : Double.NaN;
    return Numbers.ofTest(isCompared() ? sigmas() : Double.NaN, pValue(), adjustedP)
        .withUsual(before, bounds.low(), bounds.high())
        .withEffect(share.share(), interval.low(), interval.high());
  }

  private Saying saying(double adjustedP) {
    if (!isKnown(survey.now())) {
      return Saying.quiet(Survey.all(survey.now()).answered() == 0 ? Verdict.NO_DATA : Verdict.SUPPRESSED,
          Survey.all(survey.now()).answered() == 0 ? "no-data" : "");
    }
    if (!isCompared()) {
      return Saying.quiet(Verdict.ESTIMATE, "no-year-before");
    }
    if (!(adjustedP <= Judgement.FALSE_DISCOVERY_RATE)) {
      return Saying.quiet(Verdict.WITHIN_USUAL, "");
    }
    return silenceMayExplain() ? Saying.beyond(change() > 0, Verdict.SIGN_OF_CHANGE, "silence-may-explain")
        : Saying.beyond(change() > 0, Verdict.SIGNAL, "survey-change-after-correction");
  }

  /** Whether too few answered, or nobody knows how many, and the bounds of both times meet. */
  private boolean silenceMayExplain() {
    NonResponse now = Survey.bounds(survey.now());
    NonResponse before = Survey.bounds(survey.before());
    boolean enough = Math.min(now.responseRate(), before.responseRate()) >= ENOUGH_RESPONSE;
    boolean apart = now.low() > before.high() || now.high() < before.low();
    return !enough && !apart;
  }
}
