package org.doorstep.finding;

import org.doorstep.period.Period;

/**
 * One project's payment beside its verified progress. Gaps are no sample of anything and have no p-value: one far from
 * the others is a project to be looked at.
 *
 * @param ahead share of its money paid ahead of progress
 * @param median of all projects
 * @param sigmas robust distance from the median; NaN where nothing varies
 */
record GapTest(ProjectStanding project, MeasureMeta measure, Period month, int projects, double median, double ahead,
    double sigmas, boolean isFar) implements Tested {

  @Override
  public String family() {
    return "payment-gaps-" + month.kind().code() + "-" + month.label();
  }

  @Override
  public double pValue() {
    return Double.NaN;
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    MeasureMeta neutral = new MeasureMeta(measure.id(), measure.chart(), Better.CONTEXT, measure.headline());
    Method method = new Method("payment-gap", "payment-gap", family(),
        "{\"beside\":\"contract-schedule-and-plan\",\"limit_sigmas\":3.5,\"spread\":\"median-absolute-deviation\"}",
        projects, null, null, Evidence.named(measure.id(), "spi", project.place(), month.label(), month.label()));
    return Finding.of(new Subject(neutral, "paid_ahead", project.place(), "township", month, "project_id",
        project.project()), method, Numbers.ofTest(sigmas, Double.NaN, Double.NaN)
        .withUsual(median, Double.NaN, Double.NaN).withEffect(ahead - median, Double.NaN, Double.NaN), isFar
        ? Saying.beyond(sigmas > 0, Verdict.SIGN_OF_CHANGE, "payment-far-from-progress")
        : Saying.quiet(Verdict.NOT_DISTINGUISHABLE, ""));
  }
}
