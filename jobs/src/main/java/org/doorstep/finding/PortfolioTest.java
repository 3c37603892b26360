package org.doorstep.finding;

import java.util.Arrays;
import org.doorstep.period.PeriodKind;
import org.doorstep.stat.equity.Jackknife;
import org.doorstep.stat.numeric.Student;

/**
 * The earned value of an area's projects over what was planned, which is 1 where all is as it should be, or over what
 * they cost, which is an estimate alone: contracts make instalments due before the work or after it, so that honest
 * projects on plan are off 1. Large projects weigh most in its error, which has as many degrees of freedom as equal
 * projects would need (Satterthwaite).
 *
 * @param isPlan whether what was earned is held against the plan
 * @param ratio with its error by leaving out one project at a time; the linearised error is too small for few projects
 */
record PortfolioTest(Subject subject, boolean isPlan, int projects, Jackknife ratio, double df) implements Tested {

  /** Fewer projects are too few for the error of a ratio of sums. */
  private static final int FEWEST = 10;
  private static final double CONFIDENCE = 0.95;

  /** The sum of what was earned over the sum of what was planned. */
  static PortfolioTest ofPlan(Subject subject, double[] earned, double[] planned) {
    return of(subject, true, earned, planned);
  }

  /** The sum of what was earned over the sum of what was due for it. */
  static PortfolioTest ofCost(Subject subject, double[] earned, double[] due) {
    return of(subject, false, earned, due);
  }

  private static PortfolioTest of(Subject subject, boolean isPlan, double[] earned, double[] beside) {
    double squares = Arrays.stream(beside).map(value -> value * value).sum();
    double fourths = Arrays.stream(beside).map(value -> value * value * value * value).sum();
    return new PortfolioTest(subject, isPlan, earned.length, Jackknife.of(earned.length,
        in -> sum(in, earned) / sum(in, beside)), squares * squares / fourths - 1);
  }

  private static double sum(int[] in, double[] values) {
    return Arrays.stream(in).mapToDouble(i -> values[i]).sum();
  }

  @Override
  public String family() {
    return "portfolios-" + PeriodKind.MONTH.code() + "-" + subject.period().label();
  }

  private boolean hasError() {
    return projects >= FEWEST && ratio.se() > 0;
  }

  @Override
  public double pValue() {
    return isPlan && hasError() ? Student.twoSided((ratio.value() - 1) / ratio.se(), df) : Double.NaN;
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    Method method = new Method("portfolio", "earned-value", family(), "{\"error\":\"jackknife\","
        + "\"false_discovery_rate\":" + Judgement.FALSE_DISCOVERY_RATE + ",\"family_size\":" + familySize + "}",
        projects, null, null, Evidence.named(subject.measure().id(), subject.output(), subject.areaCode(),
            subject.period().label(), subject.period().label()));
    return Finding.of(subject, method, numbers(adjustedP), saying(adjustedP));
  }

  private Numbers numbers(double adjustedP) {
    if (!hasError()) {
      return Numbers.NONE.withUsual(1, Double.NaN, Double.NaN);
    }
    double off = ratio.value() - 1;
    double half = Student.halfWidth(CONFIDENCE, df) * ratio.se();
    Numbers numbers = isPlan ? Numbers.ofTest(off / ratio.se(), pValue(), adjustedP) : Numbers.NONE;
    return numbers.withUsual(1, Double.NaN, Double.NaN).withEffect(off, off - half, off + half);
  }

  private Saying saying(double adjustedP) {
    if (!hasError()) {
      return Saying.quiet(projects < FEWEST ? Verdict.SMALL_BASE : Verdict.NO_DATA,
          projects < FEWEST ? "fewer-than-10-projects" : "no-denominator");
    }
    if (!isPlan) {
      return Saying.quiet(Verdict.ESTIMATE, "");
    }
    return adjustedP <= Judgement.FALSE_DISCOVERY_RATE
        ? Saying.beyond(ratio.value() > 1, Verdict.SIGNAL, "off-plan-after-correction")
        : Saying.quiet(Verdict.WITHIN_USUAL, "");
  }
}
