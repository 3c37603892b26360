package org.doorstep.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.doorstep.period.Period;

/**
 * J14: how the money of the contracts of twelve months is spread over suppliers: the share of the largest one
 * (top_1), of the three largest (top_3), and the Herfindahl-Hirschman index, the sum of the squared shares
 * (hhi). The part {@code contracts} counts money as numerator and contracts as denominator, by supplier.
 * Fewer contracts than the threshold {@code supplier-contracts} are too thin a market for a value.
 */
final class SupplierShares implements CellFunction {

  private static final long serialVersionUID = 1L;
  private static final String FEWEST = "supplier-contracts";

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    LocalDate first = Cell.first(cells, scope);
    Map<String, RunningSums> suppliers = RunningSums.byDimensionValue(cells, "contracts", scope);
    for (Areas.Area area : scope.areas().all()) {
      if (measure.areas().contains(area.level())
          && suppliers.values().stream().anyMatch(supplier -> supplier.areas().contains(area.code()))) {
        for (Period period : scope.periods(measure.periods(), first)) {
          LocalDate end = scope.seenUntil(period).plusDays(1);
          LocalDate from = end.minusYears(1);
          List<long[]> sums = suppliers.values().stream()
              .map(supplier -> supplier.between(area.code(), from, end)).toList();
          Spot spot = new Spot(measure, scope, area, period);
          measure.outputs().forEach(output -> figures.accept(spot.of(output, first.isAfter(from)
              ? Figure.none("not-elapsed", null, null, 0) : figure(sums, output, scope.threshold(FEWEST, end)))));
        }
      }
    }
  }

  private static Figure figure(List<long[]> sums, String output, long fewest) {
    long contracts = sums.stream().mapToLong(sum -> sum[1]).sum();
    double all = sums.stream().mapToLong(sum -> sum[0]).sum();
    if (contracts < fewest || all <= 0) {
      return Figure.none("small-base", null, null, contracts);
    }
    double[] shares = sums.stream().mapToDouble(sum -> sum[0] / all).sorted().toArray();
    int largest = output.equals("top_1") ? 1 : 3;
    double value = output.equals("hhi") ? Arrays.stream(shares).map(share -> share * share).sum()
        : Arrays.stream(shares, Math.max(0, shares.length - largest), shares.length).sum();
    return Figure.plain(value, contracts);
  }
}
