package org.doorstep.finding;

import java.util.Arrays;
import org.doorstep.stat.chart.GapTimeChart;
import org.doorstep.stat.numeric.Student;

/** One place's wait on the t chart of its first twelve waits. */
record WaitTest(Waiting place, MeasureMeta measure) implements Tested {

  private static final int FEWEST_WAITS = 8;
  private static final GapTimeChart.Settings SETTINGS = GapTimeChart.Settings.DEFAULT;

  private boolean isJudged() {
    return place.waits().length >= FEWEST_WAITS && Arrays.stream(place.waits()).distinct().count() > 1;
  }

  private GapTimeChart.Chart chart() {
    return GapTimeChart.chart(place.waits(), SETTINGS);
  }

  /** The distance from the centre on the chart's scale, in standard deviations. */
  private double distance() {
    double center = Math.pow(chart().center(), SETTINGS.power());
    double limit = Math.pow(chart().upperLimit(), SETTINGS.power());
    return SETTINGS.sigmas() * (Math.pow(place.days(), SETTINGS.power()) - center) / (limit - center);
  }

  @Override
  public String family() {
    return "waits-" + measure.id() + "-" + place.month().label();
  }

  /** The upper tail alone: a wait that is not over can only be too long. */
  @Override
  public double pValue() {
    if (!isJudged()) {
      return Double.NaN;
    }
    double both = Student.twoSided(distance(), ControlLimits.TAIL_DF);
    return distance() > 0 ? both / 2 : 1 - both / 2;
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    String from = place.first().get(0).toString();
    Method method = new Method("wait", "t", family(), "{\"baseline_waits\":" + place.waits().length
        + ",\"false_discovery_rate\":" + Judgement.FALSE_DISCOVERY_RATE + ",\"family_size\":" + familySize
        + ",\"first_day\":\"" + from + "\",\"power\":\"1/3.6\",\"sigmas\":3}", place.waits().length, null, null,
        Evidence.named(measure.id(), "max", "village", place.month().label(), place.month().label()));
    return Finding.of(new Subject(measure, "wait", place.areaCode(), "village", place.month()), method,
        numbers(adjustedP), saying(adjustedP));
  }

  private Numbers numbers(double adjustedP) {
    return !isJudged() ? Numbers.NONE : Numbers.ofTest(distance(), pValue(), adjustedP)
        .withUsual(chart().center(), chart().lowerLimit(), chart().upperLimit())
        .withEffect(place.days() - chart().center(), Double.NaN, Double.NaN);
  }

  private Saying saying(double adjustedP) {
    if (!isJudged()) {
      return Saying.quiet(Verdict.BASELINE_FORMING, "fewer-than-8-gaps");
    }
    if (adjustedP <= Judgement.FALSE_DISCOVERY_RATE) {
      return Saying.beyond(true, Verdict.SIGNAL, "gap-beyond-limits");
    }
    return distance() > SETTINGS.sigmas()
        ? Saying.beyond(true, Verdict.SIGN_OF_CHANGE, Judgement.BEFORE_CORRECTION)
        : Saying.quiet(Verdict.WITHIN_USUAL, "");
  }
}
