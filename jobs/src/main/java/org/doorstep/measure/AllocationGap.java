package org.doorstep.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * J01: half the sum over townships of the distance between share of funds and of need, by year; and both shares. The
 * part {@code residents} is for the findings alone.
 */
final class AllocationGap implements CellFunction {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean asksForPlaces() {
    return true;
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    TreeMap<Period, Map<String, Map<String, Long>>> years = new TreeMap<>();
    for (Cell cell : cells.stream().filter(cell -> !cell.part().equals(Allocation.RESIDENTS)).toList()) {
      Allocation.township(scope, cell.areaCode()).ifPresent(township -> years
          .computeIfAbsent(Period.of(PeriodKind.YEAR, cell.day()), year -> new TreeMap<>())
          .computeIfAbsent(cell.part(), part -> new TreeMap<>())
          .merge(township, cell.numerator(), Long::sum));
    }
    years.forEach((year, parts) -> {
      Map<String, Long> funds = parts.getOrDefault("funds", Map.of());
      Map<String, Long> need = parts.getOrDefault("need", Map.of());
      for (Areas.Area county : scope.areas().ofLevel("county")) {
        figures.accept(Observation.of(new Observation.Key(measure.id(), "value", county.code(), county.level(), year,
            "", ""), figure(funds, need), scope.state(year)));
      }
      if (total(funds) > 0 && total(need) > 0) {
        for (String township : townships(funds, need)) {
          figures.accept(share(new Observation.Key(measure.id(), "funds_share", township, "township", year, "", ""),
              funds, scope));
          figures.accept(share(new Observation.Key(measure.id(), "need_share", township, "township", year, "", ""),
              need, scope));
        }
      }
    });
  }

  /** What part of the county's amount the key's township has. */
  private static Observation share(Observation.Key key, Map<String, Long> amounts, Scope scope) {
    return Observation.of(key, Figure.plain(amounts.getOrDefault(key.areaCode(), 0L) / total(amounts), amounts.size()),
        scope.state(key.period()));
  }

  private static TreeSet<String> townships(Map<String, Long> funds, Map<String, Long> need) {
    TreeSet<String> townships = new TreeSet<>(funds.keySet());
    townships.addAll(need.keySet());
    return townships;
  }

  private static double total(Map<String, Long> amounts) {
    return amounts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Figure figure(Map<String, Long> funds, Map<String, Long> need) {
    TreeSet<String> townships = townships(funds, need);
    double allFunds = total(funds);
    double allNeed = total(need);
    if (allFunds <= 0 || allNeed <= 0) {
      return Figure.none(allNeed <= 0 ? "no-data" : "no-denominator", allFunds, allNeed, townships.size());
    }
    double gap = townships.stream()
        .mapToDouble(code -> Math.abs(funds.getOrDefault(code, 0L) / allFunds - need.getOrDefault(code, 0L) / allNeed))
        .sum() / 2;
    return Figure.plain(gap, townships.size());
  }
}
