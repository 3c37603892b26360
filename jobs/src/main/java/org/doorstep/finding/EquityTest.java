package org.doorstep.finding;

import org.doorstep.stat.Interval;
import org.doorstep.stat.equity.Jackknife;

/**
 * One index of one year.
 *
 * @param now null when there are too few areas
 * @param change since the year before on the same areas; null without one
 * @param refusal code of why the change is not judged; empty when it is
 */
record EquityTest(EquityIndex index, NeedYear year, MeasureMeta measure, Jackknife now, Jackknife change,
    String refusal) implements Tested {

  @Override
  public String family() {
    return "equity-" + year.measureId() + "-" + year.year().label();
  }

  @Override
  public double pValue() {
    return change == null ? Double.NaN : change.pValue();
  }

  /** More or less even is neither better nor worse by itself: need differs. */
  @Override
  public Finding finding(double adjustedP, int familySize) {
    MeasureMeta neutral = new MeasureMeta(measure.id(), measure.chart(), Better.CONTEXT, measure.headline());
    String label = year.year().label();
    String before = change == null ? null : year.year().previous().label();
    Method method = new Method("equity", index.method(), family(), "{\"effect\":\"index\",\"false_discovery_rate\":"
        + Judgement.FALSE_DISCOVERY_RATE + ",\"family_size\":" + familySize
        + ",\"groups\":\"thirds-by-need\",\"interval\":\"jackknife-approximate\",\"weights\":\"residents\"}",
        now == null ? year.areas().size() : now.n(), before, before,
        Evidence.named(year.measureId(), "value", year.above(), before == null ? label : before, label));
    return Finding.of(new Subject(neutral, index.output(), year.above(), "county", year.year()), method,
        numbers(adjustedP), saying(adjustedP));
  }

  /** The effect is the index itself: how far the spread is from an even one. The centre is that of the year before. */
  private Numbers numbers(double adjustedP) {
    if (now == null) {
      return Numbers.NONE;
    }
    Interval interval = index.interval(now);
    Numbers tested = change == null ? Numbers.NONE : Numbers.ofTest(change.value() / change.se(), pValue(), adjustedP)
        .withUsual(now.value() - change.value(), Double.NaN, Double.NaN);
    return tested.withEffect(now.value(), interval.low(), interval.high());
  }

  private Saying saying(double adjustedP) {
    if (!refusal.isEmpty()) {
      return Saying.quiet(now == null ? Verdict.NO_DATA : Verdict.ESTIMATE, refusal);
    }
    return adjustedP <= Judgement.FALSE_DISCOVERY_RATE
        ? Saying.beyond(change.value() > 0, Verdict.SIGNAL, "index-change-after-correction")
        : Saying.quiet(Verdict.WITHIN_USUAL, "");
  }
}
