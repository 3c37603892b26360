package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.doorstep.period.Period;

/**
 * P04: services per floating resident over services per registered resident in the twelve months up to the period's
 * end. Both populations are of the latest year not after the period. The interval is that of the log ratio of two
 * Poisson rates, 1.96 x sqrt(1/a + 1/b). Numerator: services to floating residents; denominator: what they would be
 * at the rate of registered residents.
 */
final class FloatingRatio implements CellFunction {

  private static final long serialVersionUID = 1L;
  private static final int SMALL = 10;
  private static final double Z = 1.959963984540054;

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    Map<String, TreeMap<LocalDate, long[]>> sums = sums(cells, scope);
    LocalDate first = cells.stream().map(Cell::day).min(LocalDate::compareTo).orElse(scope.businessDate());
    sums.forEach((code, running) -> {
      Areas.Area area = scope.areas().get(code);
      if (measure.areas().contains(area.level())) {
        for (Period period : scope.periods(measure.periods(), first)) {
          figures.accept(Observation.of(new Observation.Key(measure.id(), "value", code, area.level(), period, "", ""),
              figure(running, scope.seenUntil(period).plusDays(1), first, residents(scope, code, period)), scope.state(period)));
        }
      }
    });
  }

  /** Running totals of services by area: floating, registered, up to and with each day. */
  private static Map<String, TreeMap<LocalDate, long[]>> sums(List<Cell> cells, Scope scope) {
    Map<String, TreeMap<LocalDate, long[]>> days = new TreeMap<>();
    for (Cell cell : cells) {
      for (Areas.Area area : scope.areas().lineage(cell.areaCode())) {
        long[] day = days.computeIfAbsent(area.code(), code -> new TreeMap<>())
            .computeIfAbsent(cell.day(), date -> new long[2]);
        day[0] += cell.numerator();
        day[1] += cell.denominator();
      }
    }
    days.values().forEach(byDay -> {
      long[] total = new long[2];
      byDay.values().forEach(day -> {
        total[0] += day[0];
        total[1] += day[1];
        System.arraycopy(total, 0, day, 0, 2);
      });
    });
    return days;
  }

  private static Figure figure(TreeMap<LocalDate, long[]> running, LocalDate end, LocalDate first, Scope.Residents residents) {
    LocalDate from = end.minusYears(1);
    long floating = until(running, end, 0) - until(running, from, 0);
    long registered = until(running, end, 1) - until(running, from, 1);
    long n = floating + registered;
    if (residents == null || residents.floating() == 0 || residents.registered() == 0) {
      return Figure.none("no-data", (double) floating, null, n);
    }
    double expected = registered * (double) residents.floating() / residents.registered();
    if (first.isAfter(from)) {
      return Figure.none("not-elapsed", (double) floating, expected, n);
    }
    if (floating < SMALL || registered < SMALL) {
      return Figure.none("small-base", (double) floating, expected, n);
    }
    double ratio = floating / expected;
    double spread = Math.exp(Z * Math.sqrt(1.0 / floating + 1.0 / registered));
    return new Figure((double) floating, expected, n, ratio, ratio / spread, ratio * spread, "");
  }

  private static long until(TreeMap<LocalDate, long[]> running, LocalDate end, int side) {
    Map.Entry<LocalDate, long[]> last = running.lowerEntry(end);
    return last == null ? 0 : last.getValue()[side];
  }

  private static Scope.Residents residents(Scope scope, String code, Period period) {
    Map.Entry<Integer, Scope.Residents> year =
        new TreeMap<>(scope.residents().getOrDefault(code, Map.of())).floorEntry(period.lastDay().getYear());
    return year == null ? null : year.getValue();
  }
}
