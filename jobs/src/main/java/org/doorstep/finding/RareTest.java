package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.period.Period;
import org.doorstep.stat.chart.RareEventChart;

/**
 * The periods since the last event against those between the events before. Only a long wait can signal: a short one
 * happens too often by chance.
 *
 * @param gaps periods without an event between two with one, the oldest first; at most those of the baseline
 * @param waiting periods without an event up to and with the judged one
 * @param refusal why it is not judged; null when it is
 */
record RareTest(Series series, MeasureMeta measure, Period period, List<Integer> gaps, int waiting, Verdict refusal,
    String reason) implements Tested {

  /** Gaps that fix the limits. */
  private static final int BASELINE = 12;
  private static final int FEWEST_GAPS = 8;
  private static final double TAIL = 0.00135;
  private static final double SIGMAS = 3;

  static RareTest of(Series series, MeasureMeta measure, Period period) {
    List<Point> points = series.between(null, period.next()).calendar(period);
    Waits waits = new Waits();
    points.forEach(waits::add);
    Point last = points.isEmpty() ? Point.missing(period) : points.get(points.size() - 1);
    List<Integer> gaps = List.copyOf(waits.gaps.subList(0, Math.min(BASELINE, waits.gaps.size())));
    Verdict refusal = last.isOpen() ? Verdict.PERIOD_OPEN : Waits.isMissing(last) ? Verdict.NO_DATA
        : gaps.size() < FEWEST_GAPS || !waits.known ? Verdict.BASELINE_FORMING : null;
    String reason = refusal == Verdict.NO_DATA ? "no-data"
        : refusal == Verdict.BASELINE_FORMING ? "fewer-than-8-gaps" : "";
    return new RareTest(series, measure, period, gaps, waits.waiting, refusal, reason);
  }

  /** The waits between events, point by point; one with a period that is not known counts for nothing. */
  private static final class Waits {
    private final List<Integer> gaps = new ArrayList<>();
    private int waiting;
    /** Whether an event was seen and every period since. */
    private boolean known;

    static boolean isMissing(Point point) {
      return point.isOpen() || point.value() == null && !point.mark().equals("suppressed");
    }

    void add(Point point) {
      boolean event = !isMissing(point) && (point.value() == null || point.value() > 0);
      if (event && known) {
        gaps.add(waiting);
      }
      known = event || known && !isMissing(point);
      waiting = event || !known ? 0 : waiting + 1;
    }
  }

  private RareEventChart.Chart chart() {
    return RareEventChart.chart(gaps.stream().mapToDouble(Integer::doubleValue).toArray(), SIGMAS, TAIL);
  }

  @Override
  public String family() {
    return "rare-events-" + period.kind().code() + "-" + period.label();
  }

  /** How often so long a wait, or a longer one, comes about by chance. */
  @Override
  public double pValue() {
    return refusal != null ? Double.NaN : Math.pow(1 - chart().geometricP(), waiting);
  }

  @Override
  public Finding finding(double adjustedP, int familySize) {
    Period first = series.first();
    Method method = new Method("chart", "g", family(), "{\"baseline_gaps\":" + gaps.size()
        + ",\"false_discovery_rate\":" + Judgement.FALSE_DISCOVERY_RATE + ",\"family_size\":" + familySize
        + ",\"limits\":\"geometric\",\"tail\":" + TAIL + "}", gaps.size(), first.label(), null,
        Evidence.named(series.measureId(), series.output(), series.areaCode(), first.label(), period.label()));
    return Finding.of(new Subject(measure, series.output(), series.areaCode(), series.areaLevel(), period), method,
        numbers(adjustedP), saying(adjustedP));
  }

  private Numbers numbers(double adjustedP) {
    if (refusal != null) {
      return Numbers.NONE;
    }
    RareEventChart.Chart chart = chart();
    return Numbers.ofTest(Double.NaN, pValue(), adjustedP)
        .withUsual(chart.mean(), chart.probabilityLowerLimit(), chart.probabilityUpperLimit())
        .withEffect(waiting - chart.mean(), Double.NaN, Double.NaN);
  }

  private Saying saying(double adjustedP) {
    if (refusal != null) {
      return Saying.quiet(refusal, reason);
    }
    if (waiting <= chart().probabilityUpperLimit()) {
      return Saying.quiet(Verdict.WITHIN_USUAL, "");
    }
    return adjustedP <= Judgement.FALSE_DISCOVERY_RATE
        ? Saying.beyond(false, Verdict.SIGNAL, "gap-beyond-limits")
        : Saying.beyond(false, Verdict.SIGN_OF_CHANGE, Judgement.BEFORE_CORRECTION);
  }
}
