package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.period.Period;

/**
 * J13, J15, J21: each part's sums over the twelve months up to the period's end, as a share or a count; none
 * before twelve months have passed since the first record.
 */
final class RollingSums implements CellFunction {

  private static final long serialVersionUID = 1L;

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    for (String part : measure.parts().keySet()) {
      RunningSums sums = RunningSums.of(cells, part, scope);
      LocalDate first = sums.first().orElse(scope.businessDate());
      for (String code : sums.areas()) {
        Areas.Area area = scope.areas().get(code);
        if (measure.areas().contains(area.level())) {
          for (Period period : scope.periods(measure.periods(), first)) {
            LocalDate end = scope.seenUntil(period).plusDays(1);
            LocalDate from = end.minusYears(1);
            figures.accept(new Spot(measure, scope, area, period).of(part, first.isAfter(from)
                ? Figure.none("not-elapsed", null, null, 0) : figure(measure, sums.between(code, from, end))));
          }
        }
      }
    }
  }

  private static Figure figure(Measure measure, long[] sums) {
    return measure.unit().equals("count") ? Shares.count(sums[0]) : Shares.figure(sums[0], sums[1]);
  }
}
