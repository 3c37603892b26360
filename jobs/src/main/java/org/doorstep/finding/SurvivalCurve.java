package org.doorstep.finding;

import java.util.Arrays;
import java.util.List;
import org.doorstep.stat.survival.KaplanMeier;
import org.doorstep.stat.survival.SurvivalTable;

/** Kaplan-Meier curves with log-log limits from counts by day; open cases are censored, never dropped. */
public final class SurvivalCurve {

  private static final double CONFIDENCE = 0.95;

  private SurvivalCurve() {
  }

  /** The curve that a cohort's counts give, for its quantiles. */
  public static KaplanMeier of(SurvivalCounts counts) {
    return KaplanMeier.of(table(counts), CONFIDENCE);
  }

  static SurvivalTable table(SurvivalCounts counts) {
    return SurvivalTable.ofCounts(Arrays.stream(counts.day()).asDoubleStream().toArray(), counts.events(),
        counts.censored());
  }

  /** The last day up to which a curve is known: without end where the last case has ended, as it stays at 0. */
  static double knownUntil(SurvivalTable table) {
    int last = table.size() - 1;
    return last >= 0 && table.censored(last) == 0 ? Double.POSITIVE_INFINITY : table.lastDay();
  }

  /** One row for each day with an exit; none for a cohort without cases. */
  public static List<SurvivalStep> steps(SurvivalCounts counts) {
    return Arrays.stream(of(counts).steps()).map(step -> row(counts, step)).toList();
  }

  private static SurvivalStep row(SurvivalCounts counts, KaplanMeier.Step step) {
    KaplanMeier.Point point = step.point();
    return new SurvivalStep(counts.measureId(), counts.areaCode(), counts.period().kind().code(),
        counts.period().label(), counts.dimension(), counts.dimensionValue(), (int) step.day(),
        Math.round(step.atRisk()), Math.round(step.events()), Math.round(step.censored()),
        Figure.of(point.survival()), Figure.of(point.low()), Figure.of(point.high()));
  }
}
