package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.stat.Interval;
import org.doorstep.stat.proportion.PoissonInterval;

/**
 * P15: services of the twelve months up to the period's end per resident of each group, with Garwood's interval; the
 * residents are those of the latest month that each township reported. The part {@code services} counts services as
 * numerator and residents as denominator, by group.
 */
final class GroupRate implements CellFunction {

  private static final long serialVersionUID = 1L;
  private static final double CONFIDENCE = 0.95;

  @Override
  public boolean asksForPlaces() {
    return true;
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    LocalDate first = Cell.first(cells, scope);
    RunningSums.byDimensionValue(cells, "services", scope).forEach((group, sums) -> {
      for (String code : sums.areas()) {
        Areas.Area area = scope.areas().get(code);
        if (measure.areas().contains(area.level())) {
          scope.periods(measure.periods(), first).forEach(period -> figures.accept(
              Observation.of(new Observation.Key(measure.id(), "value", code, area.level(), period,
                  measure.dimension(), group), figure(sums, code, scope.seenUntil(period).plusDays(1), first),
                  scope.state(period))));
        }
      }
    });
  }

  private static Figure figure(RunningSums sums, String code, LocalDate end, LocalDate first) {
    LocalDate from = end.minusYears(1);
    double residents = sums.latest(code, end)[1];
    if (first.isAfter(from) || residents <= 0) {
      return Figure.none(first.isAfter(from) ? "not-elapsed" : "no-denominator", null, null, 0);
    }
    long services = sums.between(code, from, end)[0];
    Interval rate = PoissonInterval.rate(services, residents, CONFIDENCE);
    return new Figure((double) services, residents, services, services / residents, rate.low(), rate.high(), "");
  }
}
