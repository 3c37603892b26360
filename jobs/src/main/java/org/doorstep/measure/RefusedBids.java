package org.doorstep.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.doorstep.period.Period;

/**
 * J18: refused bids in the twelve months up to the period's end. The parts {@code lowest} and {@code all_but_winner}
 * count tenders that show a pattern, out of those that could. The part {@code buyers} counts refused bids out of all
 * bids by buyer, which is the dimension; its figure is the number of buyers whose share of refused bids is above the
 * upper fence of the county's buyers. A buyer counts from as many bids on as the threshold {@code refused-bids} says;
 * fewer such buyers than {@code refused-buyers} give no fence. Published numerator and value: the number; denominator:
 * out of how many.
 */
final class RefusedBids implements CellFunction {

  private static final long serialVersionUID = 1L;
  private static final String FEWEST_BUYERS = "refused-buyers";
  private static final String FEWEST_BIDS = "refused-bids";
  private static final String BUYERS = "buyers";

  private record Window(LocalDate from, LocalDate end, long fewestBids, long fewestBuyers) {}

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    LocalDate first = Cell.first(cells, scope);
    for (String output : measure.outputs()) {
      RunningSums all = RunningSums.of(cells, output, scope);
      Map<String, RunningSums> buyers = RunningSums.byDimensionValue(cells, output, scope);
      for (Areas.Area area : scope.areas().all()) {
        if (measure.areas().contains(area.level()) && all.areas().contains(area.code())) {
          List<Areas.Area> lineage = scope.areas().lineage(area.code());
          for (Period period : scope.periods(measure.periods(), first)) {
            LocalDate end = scope.seenUntil(period).plusDays(1);
            Window window = new Window(end.minusYears(1), end, scope.threshold(FEWEST_BIDS, end),
                scope.threshold(FEWEST_BUYERS, end));
            Figure figure = output.equals(BUYERS)
                ? buyers(shares(buyers, area.code(), window),
                    shares(buyers, lineage.get(lineage.size() - 1).code(), window), window.fewestBuyers())
                : tenders(all.between(area.code(), window.from(), window.end()));
            figures.accept(new Spot(measure, scope, area, period).of(output,
                first.isAfter(window.from()) ? Figure.none("not-elapsed", null, null, 0) : figure));
          }
        }
      }
    }
  }

  private static Figure tenders(long[] sums) {
    return sums[1] == 0 ? Figure.none("no-denominator", 0.0, 0.0, 0)
        : new Figure((double) sums[0], (double) sums[1], sums[1], (double) sums[0], null, null, "");
  }

  private static double[] shares(Map<String, RunningSums> buyers, String area, Window window) {
    return buyers.values().stream().map(sums -> sums.between(area, window.from(), window.end()))
        .filter(sums -> sums[1] >= window.fewestBids()).mapToDouble(sums -> (double) sums[0] / sums[1]).toArray();
  }

  private static Figure buyers(double[] own, double[] county, long fewestBuyers) {
    if (own.length == 0) {
      return Figure.none("no-denominator", null, 0.0, 0);
    }
    if (county.length < fewestBuyers) {
      return Figure.none("small-base", null, (double) own.length, own.length);
    }
    Fences fences = Fences.of(county);
    double above = 0;
    for (double share : own) {
      above += share > fences.high() ? 1 : 0;
    }
    return new Figure(above, (double) own.length, (long) own.length, above, null, null, "");
  }
}
