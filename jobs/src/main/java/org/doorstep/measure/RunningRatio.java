package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.doorstep.period.Period;

/**
 * J05: all numerators over all denominators from the first record up to the period's end, such as money spent
 * of money released; whatever part they come from.
 */
final class RunningRatio implements CellFunction {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean asksForDays() {
    return false;
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    List<RunningSums> parts =
        measure.parts().keySet().stream().map(part -> RunningSums.of(cells, part, scope)).toList();
    LocalDate first = parts.stream().flatMap(part -> part.first().stream()).min(LocalDate::compareTo)
        .orElse(scope.businessDate());
    TreeSet<String> areas = new TreeSet<>();
    parts.forEach(part -> areas.addAll(part.areas()));
    for (String code : areas) {
      Areas.Area area = scope.areas().get(code);
      if (measure.areas().contains(area.level())) {
        for (Period period : scope.periods(measure.periods(), first)) {
          LocalDate end = scope.seenUntil(period).plusDays(1);
          figures.accept(new Spot(measure, scope, area, period).of("value",
              Shares.ratio(sum(parts, code, end, 0), sum(parts, code, end, 1))));
        }
      }
    }
  }

  private static long sum(List<RunningSums> parts, String area, LocalDate end, int side) {
    return parts.stream().mapToLong(part -> part.before(area, end)[side]).sum();
  }
}
