package org.doorstep.finding;

/**
 * One area's allocation against its need.
 *
 * @param residual standardised; NaN when it is not judged or nothing varies
 * @param refusal code of why it is not judged; empty when it is
 */
record NeedTest(NeedYear year, NeedYear.Area area, MeasureMeta measure, double residual, double scale, double pValue,
    String refusal) implements Tested {

  static NeedTest refused(NeedYear year, NeedYear.Area area, MeasureMeta measure, String refusal) {
    return new NeedTest(year, area, measure, Double.NaN, Double.NaN, Double.NaN, refusal);
  }

  @Override
  public String family() {
    return "allocations-" + year.measureId() + "-" + year.year().label();
  }

  /** Neither more nor less than need is better: the direction is left to the reader. */
  @Override
  public Finding finding(double adjustedP, int familySize) {
    MeasureMeta neutral = new MeasureMeta(measure.id(), measure.chart(), Better.CONTEXT, measure.headline());
    String label = year.year().label();
    Method method = new Method("need", "huber", family(), "{\"false_discovery_rate\":"
        + Judgement.FALSE_DISCOVERY_RATE + ",\"family_size\":" + familySize + ",\"k\":1.345,\"limits\":\"simulated\"}",
        year.areas().size(), null, null, Evidence.named(year.measureId(), "value", year.above(), label, label));
    double share = Math.exp(residual * scale) - 1;
    return Finding.of(new Subject(neutral, "allocation", area.code(), year.areaLevel(), year.year()), method,
        Numbers.ofTest(residual, pValue, adjustedP).withEffect(share, Double.NaN, Double.NaN), saying(adjustedP));
  }

  private Saying saying(double adjustedP) {
    if (!refusal.isEmpty()) {
      return Saying.quiet(Verdict.NO_DATA, refusal);
    }
    if (!(adjustedP <= Judgement.FALSE_DISCOVERY_RATE)) {
      return Saying.quiet(Verdict.NOT_DISTINGUISHABLE, "");
    }
    return Saying.beyond(residual > 0, residual > 0 ? Verdict.ABOVE_CHANCE : Verdict.BELOW_CHANCE,
        "residual-after-correction");
  }
}
