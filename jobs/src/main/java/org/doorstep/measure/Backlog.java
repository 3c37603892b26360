package org.doorstep.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** What is overdue by the last day of a period in one area: cases by age. */
  private static final class Overdue {
    private final TreeMap<Integer, Long> byAge = new TreeMap<>();

    void add(LocalDate end, Cell cell) {
      int age = (int) ChronoUnit.DAYS.between(cell.day(), end);
      if (age > 0 && (!cell.isEnded() || cell.duration() > age)) {
        byAge.merge(age, cell.numerator(), Long::sum);
      }
    }

    Figure figure(String output) {
      String[] ages = output.split("_");
      int from = ages.length < 3 ? 1 : Integer.parseInt(ages[1]);
      int until = ages.length < 3 || ages[2].equals("on") ? Integer.MAX_VALUE : Integer.parseInt(ages[2]);
      long cases = byAge.subMap(from, true, until, true).values().stream().mapToLong(Long::longValue).sum();
      return new Figure((double) cases, null, cases, (double) cases, null, null, "");
    }
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    LocalDate first = Cell.first(cells, scope);
    byArea(measure, cells, scope).forEach((code, own) -> {
      Areas.Area area = scope.areas().get(code);
      for (Period period : scope.periods(measure.periods(), first)) {
        Overdue overdue = new Overdue();
        LocalDate end = scope.seenUntil(period);
        own.forEach(cell -> overdue.add(end, cell));
        measure.outputs().forEach(output ->
            figures.accept(new Spot(measure, scope, area, period).of(output, overdue.figure(output))));
      }
    });
  }

  /** What was ever overdue, by area; an area where nothing was has an empty list. */
  private static Map<String, List<Cell>> byArea(Measure measure, List<Cell> cells, Scope scope) {
    Map<String, List<Cell>> byArea = new TreeMap<>();
    for (Cell cell : cells) {
      for (Areas.Area area : scope.areas().lineage(cell.areaCode())) {
        if (measure.areas().contains(area.level())) {
          List<Cell> own = byArea.computeIfAbsent(area.code(), code -> new ArrayList<>());
          if (cell.duration() != null && (!cell.isEnded() || cell.duration() > 0)) {
            own.add(cell);
          }
        }
      }
    }
    return byArea;
  }
}
