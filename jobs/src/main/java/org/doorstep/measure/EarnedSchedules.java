package org.doorstep.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.stat.project.EarnedSchedule;

/**
 * J06: earned value over planned value (spi) and over actual cost (cpi), and earned over passed time (spi_t),
 * of all projects of an area from the first record to the period's end. The parts planned, earned and actual
 * hold money. No value where nothing was planned or paid. Time is counted in months from the area's first one with a
 * plan; where the plan stands still at what was earned, earned time is the moment of that stretch next to now, so a
 * portfolio that is as planned has 1.
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

  @Override
  public boolean looksAhead() {
    return true;
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
    if (money.planned().before(code, end)[0] <= 0) {
      return Figure.none("no-denominator", null, null, 0);
    }
    Period first = Period.of(PeriodKind.MONTH, money.planned().first().orElseThrow());
    while (money.planned().before(code, first.end())[0] == 0) {
      first = first.next();
    }
    double passed = ChronoUnit.MONTHS.between(first.start(), end)
        + (end.getDayOfMonth() - 1.0) / end.lengthOfMonth();
    double[] planned = plan(money.planned(), code, first);
    double earned = money.earned().before(code, end)[0];
    double latest = EarnedSchedule.of(planned, new double[] {earned}).earnedSchedule()[0];
    double inTime = Math.max(earliest(planned, earned), Math.min(latest, passed));
    return Figure.plain(inTime / passed, (long) Math.ceil(passed));
  }

  /** What the whole plan, which may reach beyond now, comes to by the end of each month. */
  private static double[] plan(RunningSums planned, String code, Period first) {
    double whole = planned.before(code, LocalDate.MAX)[0];
    DoubleStream.Builder months = DoubleStream.builder();
    double sum = 0;
    for (Period month = first; sum < whole; month = month.next()) {
      sum = planned.before(code, month.end())[0];
      months.add(sum);
    }
    return months.build().toArray();
  }

  private static double earliest(double[] planned, double earned) {
    int months = 0;
    while (months < planned.length && planned[months] < earned) {
      months++;
    }
    double before = months == 0 ? 0 : planned[months - 1];
    return months == planned.length ? months : months + (earned - before) / (planned[months] - before);
  }
}
