package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.period.Period;

/**
 * P04, V05: events per resident of one group over events per resident of another, in the twelve months up to
 * the period's end. The part {@code events} counts them, the part {@code residents} has both populations, of
 * the latest year not after the period; one group is the numerator, the other the denominator. The interval
 * is that of the log ratio of two Poisson rates, 1.96 x sqrt(1/a + 1/b). Published numerator: events of the
 * one group; denominator: what they would be at the rate of the other. Before the records are twelve months old there
 * are none: such a count says nothing, and hiding it where it is small would take the township's later ones with it.
 */
final class RateRatio implements CellFunction {

  private static final long serialVersionUID = 1L;
  private static final int SMALL = 10;
  private static final double Z = 1.959963984540054;

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    RunningSums events = RunningSums.of(cells, "events", scope);
    RunningSums residents = RunningSums.of(cells, "residents", scope);
    LocalDate first = events.first().orElse(scope.businessDate());
    for (String code : events.areas()) {
      Areas.Area area = scope.areas().get(code);
      if (measure.areas().contains(area.level())) {
        for (Period period : scope.periods(measure.periods(), first)) {
          LocalDate end = scope.seenUntil(period).plusDays(1);
          LocalDate from = end.minusYears(1);
          figures.accept(new Spot(measure, scope, area, period).of("value", first.isAfter(from)
              ? Figure.none("not-elapsed", null, null, 0)
              : figure(events.between(code, from, end), residents.lastDay(code, end).orElse(new long[2]))));
        }
      }
    }
  }

  private static Figure figure(long[] events, long[] residents) {
    long n = events[0] + events[1];
    if (residents[0] == 0 || residents[1] == 0) {
      return Figure.none("no-data", (double) events[0], null, n);
    }
    double expected = events[1] * (double) residents[0] / residents[1];
    if (events[0] < SMALL || events[1] < SMALL) {
      return Figure.none("small-base", (double) events[0], expected, n);
    }
    double ratio = events[0] / expected;
    double spread = Math.exp(Z * Math.sqrt(1.0 / events[0] + 1.0 / events[1]));
    return new Figure((double) events[0], expected, n, ratio, ratio / spread, ratio * spread, "");
  }
}
