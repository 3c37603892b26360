package org.doorstep.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.doorstep.period.Period;
import org.doorstep.stat.chart.Signal;
import org.doorstep.stat.numeric.Sample;
import org.doorstep.stat.trend.Pettitt;

/**
 * Whether the level of a series has stepped and stayed (Pettitt): the engine's proposal of a rebaseline with its
 * evidence. It changes nothing; a signed line in the register of rebaselines does.
 */
final class StepTest implements Tested {

  /** So many points since the step, all on its side of the old mean, before a new baseline is proposed. */
  private static final int PERSISTENT = 9;

  private final ControlChart chart;
  private final double[] values;
  private final Pettitt test;

  StepTest(ControlChart chart) {
    this.chart = chart;
    this.values = chart.values();
    this.test = Pettitt.of(values);
  }

  @Override
  public String family() {
    return "steps-" + chart.period().kind().code() + "-" + chart.period().label();
  }

  @Override
  public double pValue() {
    return chart.isAlike() ? Double.NaN : test.pValue();
  }

  private double before() {
    return Sample.mean(Arrays.copyOf(values, test.changeAfter()));
  }

  private double[] since() {
    return Arrays.copyOfRange(values, test.changeAfter(), values.length);
  }

  private boolean hasPersisted() {
    double usual = before();
    double side = Math.signum(Sample.mean(since()) - usual);
    return since().length >= PERSISTENT
        && Arrays.stream(since()).allMatch(value -> Math.signum(value - usual) == side);
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    List<Period> periods = chart.usable();
    boolean stepped = test.changeAfter() < values.length;
    String from = stepped ? "\"" + periods.get(test.changeAfter()).label() + "\"" : "null";
    Method method = new Method("step", "pettitt", family(),
        String.format(Locale.ROOT, "{\"false_discovery_rate\":%s,\"family_size\":%d,\"from_period\":%s}",
            Judgement.FALSE_DISCOVERY_RATE, familySize, from),
        values.length, periods.get(0).label(), periods.get(Math.max(0, test.changeAfter() - 1)).label(),
        Evidence.of(chart.series(), periods));
    if (chart.isAlike()) {
      return Finding.of(chart.subject(), method, Numbers.NONE, Saying.ALIKE);
    }
    Numbers numbers = Numbers.ofTest(Double.NaN, pValue(), adjustedP)
        .withUsual(before(), Double.NaN, Double.NaN)
        .withEffect(stepped ? Sample.mean(since()) - before() : Double.NaN, Double.NaN, Double.NaN);
    return Finding.of(chart.subject(), method, numbers, saying(adjustedP));
  }

  private Saying saying(double adjustedP) {
    if (!(adjustedP <= Judgement.FALSE_DISCOVERY_RATE)) {
      return Saying.quiet(Verdict.WITHIN_USUAL, "");
    }
    Signal side = Sample.mean(since()) > before() ? Signal.RUN_ABOVE : Signal.RUN_BELOW;
    return hasPersisted() ? new Saying(side, Verdict.SIGNAL, "step-after-correction")
        : new Saying(side, Verdict.SIGN_OF_CHANGE, "step-still-young");
  }
}
