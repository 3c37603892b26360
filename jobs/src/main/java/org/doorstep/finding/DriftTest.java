package org.doorstep.finding;

import java.util.Locale;
import org.doorstep.stat.chart.Cusum;
import org.doorstep.stat.chart.Ewma;

/**
 * Slow drift away from the baseline: the CUSUM or EWMA of the standardised points after the baseline, held against
 * the same on stable series whose limits come from twelve points too.
 *
 * @param code cusum or ewma
 * @param statistic how far it has drifted by now: above 0 upwards, below 0 downwards
 */
record DriftTest(ControlChart chart, String code, DriftChance chance, double statistic, int horizon)
    implements Tested {

  static DriftTest cusum(ControlChart chart) {
    double[] z = chart.distancesAfterBaseline();
    Cusum sums = Cusum.of(z, DriftChance.CUSUM_SETTINGS);
    double high = sums.sumHigh()[z.length - 1];
    double low = sums.sumLow()[z.length - 1];
    return new DriftTest(chart, "cusum", DriftChance.cusum(), high >= low ? high : -low, z.length);
  }

  static DriftTest ewma(ControlChart chart) {
    double[] z = chart.distancesAfterBaseline();
    Ewma average = Ewma.of(z, DriftChance.EWMA_SETTINGS);
    int last = z.length - 1;
    return new DriftTest(chart, "ewma", DriftChance.ewma(), average.ewma()[last] / average.upperLimit()[last],
        z.length);
  }

  @Override
  public String family() {
    return "drifts-" + chart.period().kind().code() + "-" + chart.period().label();
  }

  @Override
  public double pValue() {
    return chart.isAlike() ? Double.NaN : chance.pValue(Math.abs(statistic), horizon);
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    double limit = chance.limit(horizon);
    Method method = new Method(code, code, family(), String.format(Locale.ROOT,
        "{\"baseline_points\":%d,\"false_discovery_rate\":%s,\"family_size\":%d,\"horizon\":%d,%s}",
        ControlLimits.BASELINE, Judgement.FALSE_DISCOVERY_RATE, familySize, horizon, chance.parameters()),
        chart.points(), chart.baselineFrom(), chart.baselineTo(), chart.evidence());
    if (chart.isAlike()) {
      return Finding.of(chart.subject(), method, Numbers.NONE, Saying.ALIKE);
    }
    Numbers numbers = Numbers.ofTest(statistic, pValue(), adjustedP).withUsual(0, -limit, limit);
    boolean told = adjustedP <= Judgement.FALSE_DISCOVERY_RATE;
    return Finding.of(chart.subject(), method, numbers, told
        ? Saying.beyond(statistic > 0, Verdict.SIGNAL, "drift-after-correction")
        : Saying.quiet(Verdict.WITHIN_USUAL, ""));
  }
}
