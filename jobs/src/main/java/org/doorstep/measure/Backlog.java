package org.doorstep.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.doorstep.period.Period;

/**
 * X08: what was due before the period's end and not done on that day, by age in calendar days. The one part
 * gives the time from the due day to the end; what was done by the due day took no time. An output is named
 * by its ages: {@code days_16_30}, {@code days_61_on}; {@code value} counts all. A stock of everything on
 * record has no interval.
 */
final class Backlog implements CellFunction {

  private static final long serialVersionUID = 1L;

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    LocalDate first = Cell.first(cells, scope);
    for (String output : measure.outputs()) {
      RunningSums overdue = RunningSums.of(moves(cells, output), scope);
      for (String code : overdue.areas()) {
        Areas.Area area = scope.areas().get(code);
        if (measure.areas().contains(area.level())) {
          for (Period period : scope.periods(measure.periods(), first)) {
            long cases = overdue.before(code, scope.seenUntil(period).plusDays(1))[0];
            figures.accept(new Spot(measure, scope, area, period).of(output,
                new Figure((double) cases, null, cases, (double) cases, null, null, "")));
          }
        }
      }
    }
  }

  /** By place: on which days how many cases come to the ages of an output and leave them; none where none ever did. */
  private static Map<String, DaySums> moves(List<Cell> cells, String output) {
    String[] ages = output.split("_");
    int from = ages.length < 3 ? 1 : Integer.parseInt(ages[1]);
    int until = ages.length < 3 || ages[2].equals("on") ? Integer.MAX_VALUE : Integer.parseInt(ages[2]);
    Map<String, DaySums> moves = new HashMap<>();
    for (Cell cell : cells) {
      DaySums place = moves.computeIfAbsent(cell.areaCode(), code -> new DaySums());
      if (cell.duration() != null) {
        long last = cell.isEnded() ? Math.min(until, cell.duration() - 1) : until;
        if (last >= from) {
          place.add(cell.day().plusDays(from), cell.numerator(), 0);
          place.add(cell.day().plusDays(last + 1), -cell.numerator(), 0);
        }
      }
    }
    return moves;
  }
}
