package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.stat.project.ReferenceClass;

/**
 * By how much comparable projects overran their estimates: the median and the 80th percentile with their
 * order-statistic intervals (Flyvbjerg 2006). Nothing is tested; what the next project is to be held against.
 */
public final class CostScreen {

  private static final double CONFIDENCE = 0.95;
  private static final int TYPE = 7;
  private static final int FEWEST = 20;

  private CostScreen() {
  }

  /** Two findings for each class of projects. */
  public static List<Finding> screen(List<CostClass> classes, Map<String, MeasureMeta> measures) {
    List<Finding> findings = new ArrayList<>();
    for (CostClass one : classes) {
      findings.add(finding(one, "overrun_p50", 0.5, measures.get(one.measureId())));
      findings.add(finding(one, "overrun_p80", 0.8, measures.get(one.measureId())));
    }
    return findings;
  }

  private static Finding finding(CostClass one, String output, double share, MeasureMeta measure) {
    double[] overruns = one.overruns();
    String label = one.month().label();
    Method method = new Method("reference-class", "reference-class", "overruns-month-" + label,
        "{\"finished\":" + one.finished() + ",\"over_estimate_under_way\":" + (overruns.length - one.finished())
            + ",\"interval\":\"order-statistics\",\"quantile_type\":" + TYPE + "}", overruns.length, null, null,
        Evidence.named(one.measureId(), "value", one.above(), label, label));
    Subject subject = new Subject(measure, output, one.above(), "county", one.month());
    if (one.finished() < FEWEST) {
      return Finding.of(subject, method, Numbers.NONE, Saying.quiet(Verdict.SMALL_BASE, "fewer-than-20-finished"));
    }
    ReferenceClass.Quantile quantile = new ReferenceClass(overruns).quantile(share, TYPE, CONFIDENCE);
    return Finding.of(subject, method, Numbers.NONE.withEffect(quantile.value(), quantile.low(), quantile.high()),
        Saying.quiet(Verdict.ESTIMATE, ""));
  }
}
