package org.doorstep.finding;

import java.util.Arrays;
import java.util.List;
import org.doorstep.period.Period;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.trend.MannKendall;
import org.doorstep.stat.trend.TheilSen;

/**
 * Whether a series rises or falls over its last two years: Mann-Kendall with the correction for autocorrelation,
 * and the Theil-Sen slope with its interval.
 */
final class TrendTest implements Tested {

  /** Two years at most, so that each month of the year counts as often as the others. */
  private static final int LONGEST = 24;
  private static final double CONFIDENCE = 0.95;

  private final ControlChart chart;
  private final double[] values;
  private final MannKendall test;

  TrendTest(ControlChart chart) {
    this.chart = chart;
    double[] all = chart.values();
    this.values = Arrays.copyOfRange(all, Math.max(0, all.length - LONGEST), all.length);
    this.test = MannKendall.of(values);
  }

  @Override
  public String family() {
    return "trends-" + chart.period().kind().code() + "-" + chart.period().label();
  }

  /** The larger of the two p-values: neighbours that differ more than by chance are no reason to believe more. */
  @Override
  public double pValue() {
    return chart.isCarried() ? Double.NaN : Math.max(test.pValue(), test.pValueCorrected());
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    List<Period> periods = chart.usable().subList(chart.points() - values.length, chart.points());
    Method method = new Method("trend", "mann-kendall", family(),
        "{\"autocorrelation\":\"yue-wang\",\"false_discovery_rate\":" + Judgement.FALSE_DISCOVERY_RATE
            + ",\"family_size\":" + familySize + ",\"slope\":\"theil-sen\"}",
        values.length, periods.get(0).label(), periods.get(periods.size() - 1).label(),
        Evidence.of(chart.series(), periods));
    if (chart.isCarried()) {
      return Finding.of(chart.subject(), method, Numbers.NONE, Saying.ALIKE);
    }
    TheilSen slope = TheilSen.of(values, null, CONFIDENCE);
    Numbers numbers = Numbers.ofTest(test.zCorrected(), pValue(), adjustedP)
        .withEffect(slope.slope(), slope.low(), slope.high());
    return Finding.of(chart.subject(), method, numbers, saying(adjustedP));
  }

  private Saying saying(double adjustedP) {
    if (!(adjustedP <= Judgement.FALSE_DISCOVERY_RATE)) {
      return Saying.quiet(Verdict.WITHIN_USUAL, "");
    }
    return new Saying(test.s() > 0 ? Signal.TREND_UP
        : Signal.TREND_DOWN, Verdict.SIGNAL, "trend-after-correction");
  }
}
