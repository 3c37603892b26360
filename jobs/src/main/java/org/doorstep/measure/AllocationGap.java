package org.doorstep.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/** J01: half the sum over townships of the absolute difference between share of funds and share of need, by year. */
final class AllocationGap implements CellFunction {

  private static final long serialVersionUID = 1L;

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    TreeMap<Period, Map<String, Map<String, Long>>> years = new TreeMap<>();
    for (Cell cell : cells) {
      township(scope, cell.areaCode()).ifPresent(township -> years
          .computeIfAbsent(Period.of(PeriodKind.YEAR, cell.day()), year -> new TreeMap<>())
          .computeIfAbsent(cell.part(), part -> new TreeMap<>())
          .merge(township, cell.numerator(), Long::sum));
    }
    for (Areas.Area county : scope.areas().ofLevel("county")) {
      years.forEach((year, parts) -> figures.accept(Observation.of(
          new Observation.Key(measure.id(), "value", county.code(), county.level(), year, "", ""),
          figure(parts.getOrDefault("funds", Map.of()), parts.getOrDefault("need", Map.of())), scope.state(year))));
    }
  }

  private static java.util.Optional<String> township(Scope scope, String code) {
    return scope.areas().lineage(code).stream().filter(area -> area.level().equals("township")).map(Areas.Area::code)
        .findFirst();
  }

  private static Figure figure(Map<String, Long> funds, Map<String, Long> need) {
    TreeSet<String> townships = new TreeSet<>(funds.keySet());
    townships.addAll(need.keySet());
    double allFunds = funds.values().stream().mapToLong(Long::longValue).sum();
    double allNeed = need.values().stream().mapToLong(Long::longValue).sum();
    if (allFunds <= 0 || allNeed <= 0) {
      return Figure.none(allNeed <= 0 ? "no-data" : "no-denominator", allFunds, allNeed, townships.size());
    }
    double gap = townships.stream()
        .mapToDouble(code -> Math.abs(funds.getOrDefault(code, 0L) / allFunds - need.getOrDefault(code, 0L) / allNeed))
        .sum() / 2;
    return Figure.plain(gap, townships.size());
  }
}
