package org.doorstep.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.TimeLimit;

/**
 * P11: the median time in working days, by the survival curve, over the statutory limit in working days, for
 * each kind of item; fewer cases than the threshold {@code promise-cases} give no value, and kinds are never thrown
 * together. The limit is that of the rule {@code application-limit} on the period's first day. Published numerator: the
 * median; denominator: the limit.
 */
final class PromiseRatio implements CellFunction {

  private static final long serialVersionUID = 1L;
  private static final String FEWEST = "promise-cases";
  private static final String RULE = "application-limit";

  private record Group(String areaCode, Period period, String item) {}

  @Override
  public boolean asksForDays() {
    return false;
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    Map<Group, Lengths> groups = new HashMap<>();
    Map<LocalDate, List<Period>> periods = new HashMap<>();
    for (Cell cell : cells) {
      List<Period> own = periods.computeIfAbsent(cell.day(), day -> measure.periods().stream()
          .map(kind -> Period.of(PeriodKind.ofCode(kind), day)).toList());
      int length = lengthDays(cell, scope);
      for (Areas.Area area : scope.areas().lineage(cell.areaCode())) {
        if (measure.areas().contains(area.level())) {
          own.forEach(period -> groups.computeIfAbsent(new Group(area.code(), period, cell.dimensionValue()),
              group -> new Lengths()).add(length, cell.isEnded(), cell.numerator()));
        }
      }
    }
    groups.forEach((group, lengths) -> figures.accept(Observation.of(
        new Observation.Key(measure.id(), "value", group.areaCode(), scope.areas().get(group.areaCode()).level(),
            group.period(), measure.dimension(), group.item()), figure(group, lengths.entries(), scope),
        scope.state(group.period()))));
  }

  private static int lengthDays(Cell cell, Scope scope) {
    return cell.isEnded() ? cell.duration()
        : Math.max(0, scope.rules().days().between(cell.day(), scope.businessDate()) + 1 + cell.duration());
  }

  private static Figure figure(Group group, List<Durations.Entry> entries, Scope scope) {
    Figure median = Durations.figure(entries, "median");
    Integer limit = scope.rules().limits().findLimit(RULE, group.item(), group.period().start())
        .map(TimeLimit::value).orElse(null);
    if (limit == null) {
      return Figure.none("no-data", median.value(), null, median.n());
    }
    boolean isFew = median.n() < scope.threshold(FEWEST, group.period().start());
    if (isFew || median.value() == null) {
      return Figure.none(isFew ? "small-base" : median.mark(), median.value(), (double) limit,
          median.n());
    }
    return new Figure(median.value(), (double) limit, median.n(), median.value() / limit, over(median.low(), limit),
        over(median.high(), limit), "");
  }

  private static Double over(Double days, int limit) {
    return days == null ? null : Double.valueOf(days / limit);
  }
}
