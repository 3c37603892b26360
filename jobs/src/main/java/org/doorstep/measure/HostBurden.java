package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * V15: what a township spends on hosting visits in a month, in staff hours; with it the offices that came and the
 * forms they asked for. Over several townships or months: median and 90th percentile of the township-months.
 */
final class HostBurden implements CellFunction {

  private static final long serialVersionUID = 1L;

  /** One township in one month. */
  private static final class Month {
    private long minutes;
    private long forms;
    private final Set<String> offices = new HashSet<>();

    void add(Cell cell) {
      if (cell.part().equals("forms")) {
        forms += cell.numerator();
      } else {
        minutes += cell.numerator();
        offices.add(cell.dimensionValue());
      }
    }
  }

  @Override
  public boolean asksForDays() {
    return false;
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    Map<Period, Map<String, Month>> months = months(cells, scope);
    List<Areas.Area> visited = cells.stream().map(Cell::areaCode).distinct()
        .flatMap(code -> scope.areas().lineage(code).stream()).distinct()
        .filter(area -> measure.areas().contains(area.level())).toList();
    for (Period period : scope.periods(measure.periods(), Cell.first(cells, scope).withDayOfMonth(1))) {
      for (Areas.Area area : visited) {
        List<Month> members = members(months, period, area, scope);
        Spot spot = new Spot(measure, scope, area, period);
        measure.outputs().forEach(output -> figures.accept(spot.of(output, figure(members, output))));
      }
    }
  }

  /** The months since the first visit, each with the townships that stood by its end; one without a visit is empty. */
  private static Map<Period, Map<String, Month>> months(List<Cell> cells, Scope scope) {
    Map<Period, Map<String, Month>> months = new TreeMap<>();
    scope.periods(List.of("month"), Cell.first(cells, scope)).forEach(month -> {
      Map<String, Month> townships = new HashMap<>();
      scope.areas().ofLevel("township", scope.seenUntil(month))
          .forEach(township -> townships.put(township.code(), new Month()));
      months.put(month, townships);
    });
    Map<LocalDate, Map<String, Month>> byDay = new HashMap<>();
    for (Cell cell : cells) {
      Map<String, Month> townships =
          byDay.computeIfAbsent(cell.day(), day -> months.get(Period.of(PeriodKind.MONTH, day)));
      for (Areas.Area area : scope.areas().lineage(cell.areaCode())) {
        if (townships.containsKey(area.code())) {
          townships.get(area.code()).add(cell);
        }
      }
    }
    return months;
  }

  /** The township-months of an area in a period. */
  private static List<Month> members(Map<Period, Map<String, Month>> months, Period period, Areas.Area area,
      Scope scope) {
    List<Month> members = new ArrayList<>();
    months.forEach((month, townships) -> {
      if (month.start().isBefore(period.end()) && month.end().isAfter(period.start())) {
        townships.forEach((code, own) -> {
          if (scope.areas().lineage(code).contains(area)) {
            members.add(own);
          }
        });
      }
    });
    return members;
  }

  private static Figure figure(List<Month> members, String output) {
    ToDoubleFunction<Month> of = switch (output) {
      case "offices" -> month -> month.offices.size();
      case "forms" -> month -> month.forms;
      default -> month -> month.minutes / 60.0;
    };
    double[] values = members.stream().mapToDouble(of).sorted().toArray();
    return values.length == 0
        ? Figure.none("no-data", null, null, 0)
        : Figure.plain(Quantiles.of(values, output.equals("p90") ? 0.9 : 0.5), values.length);
  }
}
