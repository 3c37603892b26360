package org.doorstep.finding;

import java.util.Arrays;
import java.util.Locale;
import org.doorstep.period.Period;
import org.doorstep.stat.regression.CountForecast;

/**
 * One week's count against the forecast from the weeks before. The last weeks before it are left out of the fit, so
 * that a slow rise does not hide itself; with less than two years there is no season in the model.
 *
 * @param forecast null when the week is not judged; {@code refusal} and {@code reason} then say why
 */
record CountTest(CountSeries series, int week, MeasureMeta measure, CountForecast.Forecast forecast, Verdict refusal,
    String reason) implements Tested {

  private static final int LEFT_OUT = 4;
  private static final int FEWEST_WEEKS = 26;
  private static final int WEEKS_FOR_SEASON = 104;
  private static final int YEAR = 52;
  private static final double SMALLEST_MEAN = 0.5;
  private static final double MOST_HIDDEN = 0.1;
  private static final double ALPHA = 0.01;

  static CountTest of(CountSeries series, int week, MeasureMeta measure) {
    int fitted = Math.max(0, week + 1 - LEFT_OUT);
    double[] counts = series.upTo(week + 1);
    double[] past = Arrays.copyOf(counts, fitted);
    if (series.hidden()[week] || series.hiddenShare(week + 1) > MOST_HIDDEN) {
      return refused(series, week, measure, Verdict.SUPPRESSED, "suppressed-weeks");
    }
    if (Arrays.stream(counts).anyMatch(Double::isNaN)) {
      return refused(series, week, measure, Verdict.NO_DATA, "no-data");
    }
    if (fitted < FEWEST_WEEKS) {
      return refused(series, week, measure, Verdict.BASELINE_FORMING, "fewer-than-26-weeks");
    }
    if (Arrays.stream(past).average().orElse(0) < SMALLEST_MEAN) {
      return refused(series, week, measure, Verdict.SMALL_BASE, "fewer-than-one-in-two-weeks");
    }
    try {
      return new CountTest(series, week, measure, CountForecast.predictive(past,
          Arrays.copyOfRange(counts, fitted, week + 1),
          new CountForecast.Settings(YEAR, harmonics(fitted), ALPHA, LEFT_OUT)), null, "");
    } catch (IllegalArgumentException noFit) {
      return refused(series, week, measure, Verdict.BASELINE_FORMING, "no-limits-from-baseline");
    }
  }

  private static CountTest refused(CountSeries series, int week, MeasureMeta measure, Verdict refusal, String reason) {
    return new CountTest(series, week, measure, null, refusal, reason);
  }

  private static int harmonics(int weeks) {
    return weeks >= WEEKS_FOR_SEASON ? 1 : 0;
  }

  private Period period() {
    return series.weeks().get(week);
  }

  private static double last(double[] values) {
    return values[values.length - 1];
  }

  @Override
  public String family() {
    return "weekly-counts-" + period().label();
  }

  @Override
  public double pValue() {
    return forecast == null ? Double.NaN : last(forecast.nextPValue());
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    int fitted = Math.max(1, week + 1 - LEFT_OUT);
    String from = series.weeks().get(0).label();
    Method method = new Method("weekly-count", forecast == null ? "negative-binomial" : forecast.family().code(),
        family(), String.format(Locale.ROOT,
            "{\"false_discovery_rate\":%s,\"family_size\":%d,\"harmonics\":%d,\"left_out_weeks\":%d}",
            Judgement.FALSE_DISCOVERY_RATE, familySize, harmonics(fitted), LEFT_OUT), week + 1, from,
        series.weeks().get(fitted - 1).label(), Evidence.named(series.measureId(), series.output(),
            series.areaCode(), from, period().label()) + part());
    Subject subject = new Subject(measure, "cases", series.areaCode(), series.areaLevel(), period(),
        series.dimension(), series.dimensionValue());
    return Finding.of(subject, method, numbers(adjustedP), saying(adjustedP));
  }

  private String part() {
    return series.dimension().isEmpty() ? "" : "." + series.dimension() + "=" + series.dimensionValue();
  }

  private Numbers numbers(double adjustedP) {
    if (forecast == null) {
      return Numbers.NONE;
    }
    double expected = last(forecast.nextMean());
    return Numbers.ofTest(Double.NaN, pValue(), adjustedP)
        .withUsual(expected, Double.NaN, last(forecast.nextUpperLimit()))
        .withEffect(series.counts()[week] - expected, Double.NaN, Double.NaN);
  }

  private Saying saying(double adjustedP) {
    if (refusal != null) {
      return Saying.quiet(refusal, reason);
    }
    return adjustedP <= Judgement.FALSE_DISCOVERY_RATE
        ? Saying.beyond(true, Verdict.SIGNAL, "count-after-correction") : Saying.quiet(Verdict.WITHIN_USUAL, "");
  }
}
