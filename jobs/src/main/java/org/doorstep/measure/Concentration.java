package org.doorstep.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.period.Period;
import org.doorstep.stat.equity.Gini;

/**
 * V06: how the visits of twelve months are spread over the villages: the share that the most visited tenth of
 * them received (value; a tenth of the villages, rounded up) and the Gini coefficient (gini; 0 all alike). A
 * village without a visit counts with none.
 */
final class Concentration implements CellFunction {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean asksForPlaces() {
    return true;
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    RunningSums visits = RunningSums.byCode(cells, "visits");
    if (visits.first().isEmpty()) {
      return;
    }
    for (Period period : scope.periods(measure.periods(), visits.first().get())) {
      LocalDate end = scope.seenUntil(period).plusDays(1);
      LocalDate from = end.minusYears(1);
      boolean elapsed = !visits.first().get().isAfter(from);
      scope.areas().villagesOn(scope.seenUntil(period)).forEach((code, villages) -> {
        Areas.Area area = scope.areas().get(code);
        if (measure.areas().contains(area.level())) {
          double[] received = villages.stream()
              .mapToDouble(village ->
              village.codes().stream().mapToLong(part -> visits.between(part, from, end)[0]).sum()).sorted().toArray();
          Spot spot = new Spot(measure, scope, area, period);
          measure.outputs().forEach(output -> figures.accept(spot.of(output,
              elapsed ? figure(received, output) : Figure.none("not-elapsed", null, null, 0))));
        }
      });
    }
  }

  private static Figure figure(double[] received, String output) {
    double all = Arrays.stream(received).sum();
    if (all == 0) {
      return Figure.none("no-denominator", 0.0, 0.0, received.length);
    }
    if (output.equals("gini")) {
      return Figure.plain(Gini.of(received, null), received.length);
    }
    int tenth = (received.length + 9) / 10;
    double most = Arrays.stream(received, received.length - tenth, received.length).sum();
    return new Figure(most, all, (long) all, most / all, null, null, "");
  }
}
