package org.doorstep.measure;

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
  }

  @Override
  public boolean isFolded() {
    return true;
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    TreeMap<Period, Map<String, Month>> months = months(cells, scope);
    if (months.isEmpty()) {
      return;
    }
    for (Period period : scope.periods(measure.periods(), months.firstKey().start())) {
      months.values().stream().flatMap(byArea -> byArea.keySet().stream()).distinct().sorted().forEach(code -> {
        Areas.Area area = scope.areas().get(code);
        if (measure.areas().contains(area.level())) {
          List<Month> members = members(months, period, code, scope);
          measure.outputs().forEach(output -> figures.accept(Observation.of(
              new Observation.Key(measure.id(), output, code, area.level(), period, "", ""),
              figure(members, output), scope.state(period))));
        }
      });
    }
  }

  private static TreeMap<Period, Map<String, Month>> months(List<Cell> cells, Scope scope) {
    TreeMap<Period, Map<String, Month>> months = new TreeMap<>();
    for (Cell cell : cells) {
      Map<String, Month> byArea =
          months.computeIfAbsent(Period.of(PeriodKind.MONTH, cell.day()), period -> new TreeMap<>());
      for (Areas.Area area : scope.areas().lineage(cell.areaCode())) {
        Month month = byArea.computeIfAbsent(area.code(), code -> new Month());
        if (cell.part().equals("forms")) {
          month.forms += cell.numerator();
        } else {
          month.minutes += cell.numerator();
          month.offices.add(cell.dimensionValue());
        }
      }
    }
    return months;
  }

  /** The township-months of an area in a period; a township without a visit in a month counts with nothing. */
  private static List<Month> members(TreeMap<Period, Map<String, Month>> months, Period period, String code,
      Scope scope) {
    return scope.periods(List.of("month"), period.start()).stream()
        .filter(month -> month.start().isBefore(period.end()) && !month.start().isBefore(months.firstKey().start()))
        .flatMap(month -> scope.areas().ofLevel("township", scope.seenUntil(month)).stream().map(Areas.Area::code)
            .filter(township -> scope.areas().lineage(township).stream().anyMatch(area -> area.code().equals(code)))
            .map(township -> months.getOrDefault(month, Map.of()).getOrDefault(township, new Month())))
        .toList();
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
