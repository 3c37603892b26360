package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.doorstep.period.Period;

/**
 * J17: of the tenders of the twelve months up to the period's end, those whose gap between winner and runner-up lies
 * outside the county's fences (outside), and those of equal prices (equal). The part {@code gaps} counts tenders,
 * and as its denominator those of equal prices, by the gap in per mille of the winner's price, which is the dimension.
 * Fewer tenders in the county than the threshold {@code price-tenders} give no fences.
 * Published numerator and value: the tenders; denominator: all with a gap.
 */
final class PriceGaps implements CellFunction {

  private static final long serialVersionUID = 1L;
  private static final String FEWEST = "price-tenders";
  private static final String GAPS = "gaps";

  private record Window(LocalDate from, LocalDate end) {}

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    RunningSums all = RunningSums.of(cells, GAPS, scope);
    Map<String, RunningSums> gaps = RunningSums.byDimensionValue(cells, GAPS, scope);
    LocalDate first = Cell.first(cells, scope);
    for (Areas.Area area : scope.areas().all()) {
      if (measure.areas().contains(area.level()) && all.areas().contains(area.code())) {
        List<Areas.Area> lineage = scope.areas().lineage(area.code());
        for (Period period : scope.periods(measure.periods(), first)) {
          LocalDate end = scope.seenUntil(period).plusDays(1);
          Window window = new Window(end.minusYears(1), end);
          double[] county = values(gaps, lineage.get(lineage.size() - 1).code(), window);
          double[] own = values(gaps, area.code(), window);
          long fewest = scope.threshold(FEWEST, end);
          long equal = all.between(area.code(), window.from(), end)[1];
          measure.outputs().forEach(output -> figures.accept(new Spot(measure, scope, area, period).of(output,
              first.isAfter(window.from()) ? Figure.none("not-elapsed", null, null, 0)
                  : figure(output, own, equal, county, fewest))));
        }
      }
    }
  }

  private static double[] values(Map<String, RunningSums> gaps, String area, Window window) {
    return gaps.entrySet().stream().flatMapToDouble(each -> DoubleStream
        .generate(() -> Double.parseDouble(each.getKey()))
        .limit(each.getValue().between(area, window.from(), window.end())[0])).toArray();
  }

  private static Figure figure(String output, double[] own, long equal, double[] county, long fewest) {
    if (own.length == 0) {
      return Figure.none("no-denominator", null, 0.0, 0);
    }
    if (county.length < fewest) {
      return Figure.none("small-base", null, (double) own.length, own.length);
    }
    Fences fences = Fences.of(county);
    double flagged =
        output.equals("equal") ? equal : DoubleStream.of(own).filter(gap -> !fences.holds(gap)).count();
    return new Figure(flagged, (double) own.length, (long) own.length, flagged, null, null, "");
  }
}
