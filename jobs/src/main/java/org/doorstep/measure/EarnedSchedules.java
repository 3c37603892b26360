package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.stat.project.EarnedSchedule;

/**
 * J06: earned value over planned value (spi) and over actual cost (cpi), and earned over passed time (spi_t),
 * of all projects of an area from the first record to the period's end. The parts planned, earned and actual
 * hold money. No value where nothing was planned or paid. Time is counted in months from the first one with a
 * plan; what was earned ahead of the plan so far counts as on time, so spi_t is 1 at most.
 */
final class EarnedSchedules implements CellFunction {

  private static final long serialVersionUID = 1L;

  private record Money(RunningSums planned, RunningSums earned, RunningSums actual) {}

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    Money money = new Money(RunningSums.of(cells, "planned", scope), RunningSums.of(cells, "earned", scope),
        RunningSums.of(cells, "actual", scope));
    for (String code : money.planned().areas()) {
      Areas.Area area = scope.areas().get(code);
      if (measure.areas().contains(area.level())) {
        for (Period period : scope.periods(measure.periods(), money.planned().first().orElseThrow())) {
          Spot spot = new Spot(measure, scope, area, period);
          measure.outputs().forEach(output -> figures.accept(
              spot.of(output, figure(money, code, scope.seenUntil(period).plusDays(1), output))));
        }
      }
    }
  }

  private static Figure figure(Money money, String code, LocalDate end, String output) {
    long earned = money.earned().before(code, end)[0];
    return switch (output) {
      case "spi" -> Shares.ratio(earned, money.planned().before(code, end)[0]);
      case "cpi" -> Shares.ratio(earned, money.actual().before(code, end)[0]);
      default -> inTime(money, code, end);
    };
  }

  private static Figure inTime(Money money, String code, LocalDate end) {
    List<LocalDate> ends = monthEnds(money.planned().first().orElseThrow(), end);
    double[] planned = cumulative(money.planned(), code, ends);
    if (planned[planned.length - 1] <= 0) {
      return Figure.none("no-denominator", null, null, 0);
    }
    double[] index = EarnedSchedule.of(planned, cumulative(money.earned(), code, ends)).spiT();
    return Figure.plain(index[index.length - 1], index.length);
  }

  private static double[] cumulative(RunningSums sums, String code, List<LocalDate> ends) {
    return ends.stream().mapToDouble(end -> sums.before(code, end)[0]).toArray();
  }

  /** The first days after the months from the first plan on, the last one cut at the end. */
  private static List<LocalDate> monthEnds(LocalDate first, LocalDate end) {
    return Stream.iterate(Period.of(PeriodKind.MONTH, first), month -> month.start().isBefore(end),
        Period::next).map(month -> month.end().isBefore(end) ? month.end() : end).toList();
  }
}
