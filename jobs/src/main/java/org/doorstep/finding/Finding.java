package org.doorstep.finding;

import org.doorstep.stat.chart.Signal;

/**
 * One row of the published findings: what one detector concluded on one figure; missing numbers are null.
 *
 * @param effect how far the figure is from what is usual, in its own unit, with its interval where one follows
 * @param dimension field of the part that it speaks of; empty for all together
 * @param observations the observations it rests on, see {@link Evidence}
 * @param explanations codes of innocent explanations to look into first, separated by spaces
 */
public record Finding(String findingId, String measureId, String output, String areaCode, String periodKind,
    String period, String method, String family, Integer n, String baselineFrom, String baselineTo,
    Double center, Double lowerLimit, Double upperLimit, Double sigmaZ, Double statistic, Double pValue,
    Double adjustedP, String signal, String direction, String verdict, String reason, double importance,
    String parameters, Double effect, Double effectLow, Double effectHigh, String observations,
    String explanations, String dimension, String dimensionValue) {

  /** The row that says this of a subject by a method. */
  static Finding of(Subject subject, Method method, Numbers numbers, Saying saying) {
    String period = subject.period().label();
    String part = subject.dimension().isEmpty() ? "" : "-" + subject.dimensionValue();
    return new Finding(
        String.join(".", subject.measure().id(), subject.output(), subject.areaCode(), period, method.kind() + part),
        subject.measure().id(), subject.output(), subject.areaCode(), subject.period().kind().code(), period,
        method.code(), method.family(), method.n(), method.baselineFrom(), method.baselineTo(),
        Figure.of(numbers.center()), Figure.of(numbers.lowerLimit()), Figure.of(numbers.upperLimit()),
        Figure.of(numbers.sigmaZ()), Figure.of(numbers.statistic()), Figure.of(numbers.pValue()),
        Figure.of(numbers.adjustedP()), saying.signal().code(),
        direction(saying.signal(), subject.measure().direction(subject.output())),
        saying.verdict().code(), saying.reason(),
        Importance.of(saying.verdict(), numbers.statistic(), subject.areaLevel(), subject.measure().headline()),
        method.parameters(), Figure.of(numbers.effect()), Figure.of(numbers.effectLow()),
        Figure.of(numbers.effectHigh()), method.observations(), "",
        subject.dimension(), subject.dimensionValue());
  }

  /** The same with the codes of its innocent explanations. */
  Finding explained(String codes) {
    return new Finding(findingId, measureId, output, areaCode, periodKind, period, method, family, n,
        baselineFrom, baselineTo, center, lowerLimit, upperLimit, sigmaZ, statistic, pValue, adjustedP, signal,
        direction, verdict, reason, importance, parameters, effect, effectLow, effectHigh, observations, codes,
        dimension, dimensionValue);
  }

  /** The same without anything that could give a hidden figure back. */
  public Finding hidden() {
    return new Finding(findingId, measureId, output, areaCode, periodKind, period, method, family, null,
        baselineFrom, baselineTo, null, null, null, null, null, null, null, "none", "none",
        Verdict.SUPPRESSED.code(), "", 0, "{}", null, null, null, observations, "", dimension, dimensionValue);
  }

  /** Whether it says that something is out of the ordinary, if only as a sign. */
  public boolean isTold() {
    return Verdict.ofCode(verdict).isTold();
  }

  private static String direction(Signal signal, Better better) {
    return switch (signal) {
      case NONE -> "none";
      case ABOVE_LIMIT, TREND_UP, TWO_OF_THREE_ABOVE, RUN_ABOVE -> better.read(true);
      case BELOW_LIMIT, TREND_DOWN, TWO_OF_THREE_BELOW, RUN_BELOW -> better.read(false);
    };
  }
}
