package org.doorstep.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.stat.Interval;
import org.doorstep.stat.proportion.Wilson;

/**
 * D07: the weighted share of yes answers, with Wilson's interval on the effective number of answers by Kish, the
 * squared sum of the weights over the sum of their squares. The part {@code weights} has the weights of the yes answers
 * as numerator and all weights as denominator; the part {@code squares} has the squared weights and the answers.
 */
final class WeightedShares implements CellFunction {

  private static final long serialVersionUID = 1L;
  private static final double CONFIDENCE = 0.95;
  private static final int SMALL = 10;

  /** Weights of yes answers, all weights, squared weights, answers. */
  private static final class Sums {
    private double yes;
    private double all;
    private double squares;
    private long answers;

    void add(Cell cell) {
      if (cell.part().equals("weights")) {
        yes += cell.numerator();
        all += cell.denominator();
      } else {
        squares += cell.numerator();
        answers += cell.denominator();
      }
    }

    Figure figure() {
      if (all <= 0) {
        return Figure.none("no-denominator", yes, all, answers);
      }
      double effective = all * all / squares;
      Interval wilson = Wilson.ofShare(yes / all, effective, CONFIDENCE);
      return new Figure(yes, all, answers, yes / all, wilson.low(), wilson.high(),
          answers < SMALL ? "small-base" : "");
    }
  }

  private record Place(String areaCode, Period period) {}

  @Override
  public boolean asksForDays() {
    return false;
  }

  @Override
  public void observe(Measure measure, List<Cell> cells, Scope scope, Consumer<Observation> figures) {
    Map<Place, Sums> sums = new HashMap<>();
    for (Cell cell : cells) {
      for (Areas.Area area : scope.areas().lineage(cell.areaCode())) {
        if (measure.areas().contains(area.level())) {
          measure.periods().forEach(kind -> sums.computeIfAbsent(
              new Place(area.code(), Period.of(PeriodKind.ofCode(kind), cell.day())), place -> new Sums()).add(cell));
        }
      }
    }
    sums.forEach((place, sum) -> figures.accept(new Spot(measure, scope, scope.areas().get(place.areaCode()),
        place.period()).of("value", sum.figure())));
  }
}
