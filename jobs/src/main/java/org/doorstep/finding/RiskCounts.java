package org.doorstep.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.doorstep.period.Period;
import org.doorstep.stat.area.GammaPoisson;
import org.doorstep.stat.risk.RiskModel;

/**
 * What fell due and what failed of one process in one area over some months.
 *
 * @param months how many of them have a figure
 * @param isHidden whether one of them may not be shown: those that may then tell of few failures only, and nothing is
 *     made of them
 * @param points of each class of severity, and how many failures are in it; one class where all count the same
 */
record RiskCounts(MeasureMeta measure, String areaCode, String areaLevel, int months, boolean isHidden, double due,
    double failures, double[] points, double[] classes, String severity) {

  static RiskCounts of(Series series, Collection<Series> all, RiskRegister.Process process, MeasureMeta measure,
      List<Period> months) {
    List<Point> window = series.points().stream().filter(point -> months.contains(point.period())).toList();
    boolean hidden = window.stream().anyMatch(point -> point.mark().equals("suppressed"));
    List<Point> shown = hidden ? List.of() : window.stream().filter(point -> !point.isOpen()
        && point.value() != null && point.hasParts(ChartKind.PROPORTION)).toList();
    double due = shown.stream().mapToDouble(Point::denominator).sum();
    double done = shown.stream().mapToDouble(Point::numerator).sum();
    double failures = measure.direction() == Better.DOWN ? done : due - done;
    List<Optional<Double>> counts = process.points().keySet().stream()
        .map(output -> count(all, process.severityMeasure(), output, series.areaCode(), months.get(0))).toList();
    boolean known = !counts.isEmpty() && counts.stream().allMatch(Optional::isPresent);
    double[] points = process.points().isEmpty() ? new double[] {1}
        : process.points().values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] classes = known ? counts.stream().mapToDouble(Optional::get).toArray() : new double[points.length];
    String severity = process.points().isEmpty() ? "all-alike" : known ? process.severityMeasure() : "not-known";
    return new RiskCounts(measure, series.areaCode(), series.areaLevel(), shown.size(), hidden, due, failures, points,
        classes, severity);
  }

  /** What one output of a measure counts in one area at the end of a month; empty where it may not be shown. */
  private static Optional<Double> count(Collection<Series> all, String measure, String output, String area,
      Period month) {
    return all.stream().filter(one -> one.measureId().equals(measure) && one.output().equals(output)
            && one.areaCode().equals(area) && one.periodKind() == month.kind())
        .flatMap(one -> one.points().stream()).filter(point -> point.period().equals(month))
        .filter(point -> point.mark().isEmpty() && point.value() != null).map(Point::value).findFirst();
  }

  boolean isTold() {
    return due > 0 || isHidden;
  }

  RiskModel model(GammaPoisson prior) {
    double[] one = new double[points.length];
    Arrays.fill(one, 1);
    return new RiskModel.Prior(prior.shape(), prior.rate(), one, points).after(failures, due, classes);
  }

  Finding refused(RiskRegister register, Period until, String reason) {
    return finding(register, until, "none", Numbers.NONE,
        isHidden ? Saying.quiet(Verdict.SUPPRESSED, "") : Saying.quiet(Verdict.NO_DATA, reason));
  }

  Finding finding(RiskRegister register, Period until, String prior, Numbers numbers) {
    boolean small = due < Point.SMALLEST_DENOMINATOR;
    return finding(register, until, prior, small ? Numbers.NONE : numbers, small
        ? Saying.quiet(Verdict.SMALL_BASE, "denominator-below-10") : Saying.quiet(Verdict.ESTIMATE, ""));
  }

  private Finding finding(RiskRegister register, Period until, String prior, Numbers numbers, Saying saying) {
    String from = RiskScreen.months(until).get(RiskScreen.MONTHS - 1).label();
    Method method = new Method("risk", "risk", "risks-" + until.kind().code() + "-" + until.label(),
        "{\"draws\":20000,\"months\":" + months + ",\"points_decided_on\":\"" + register.decidedOn() + "\",\"prior\":\""
            + prior + "\",\"severity\":\"" + severity + "\",\"statistic\":\"chance-to-be-the-highest\"}",
        due < Point.SMALLEST_DENOMINATOR ? null : (int) due, from, until.label(),
        Evidence.named(measure.id(), "value", areaCode, from, until.label()));
    return Finding.of(new Subject(measure, "risk_index", areaCode, areaLevel, until), method, numbers, saying);
  }
}
