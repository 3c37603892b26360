package org.doorstep.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;

/** Turns all cells of one measure into its figures: by their sums, or by the function that it names. */
final class CellsToFigures implements FlatMapGroupsFunction<String, Row, Row> {

  private static final long serialVersionUID = 1L;

  private final Map<String, Measure> measures;
  private final Scope scope;

  CellsToFigures(List<Measure> measures, Scope scope) {
    this.measures = measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    this.scope = scope;
  }

  @Override
  public Iterator<Row> call(String measureId, Iterator<Row> rows) {
    Measure measure = measures.get(measureId);
    List<Row> figures = new ArrayList<>();
    Consumer<Observation> take = figure -> figures.add(figure.toRow());
    if (measure.isFunction()) {
      List<Cell> cells = new ArrayList<>();
      rows.forEachRemaining(row -> cells.add(Cell.of(row)));
      cells.sort(null);
      CellFunctions.get(measure.function()).observe(measure, cells, scope, take);
    } else {
      Rollup rollup = new Rollup(measure, scope);
      rows.forEachRemaining(row -> rollup.add(Cell.of(row)));
      rollup.forEach((key, tally) -> figures(measure, key, tally, take));
    }
    return figures.iterator();
  }

  private void figures(Measure measure, Rollup.Key key, Tally tally, Consumer<Observation> take) {
    boolean elapsed = !key.period().lastDay().plusDays(measure.windowDays()).isAfter(scope.businessDate())
        || measure.windowDays() == 0;
    boolean isDuration = measure.parts().get(key.part()).isDuration();
    for (String output : isDuration ? measure.outputs() : List.of(key.part())) {
      Figure figure = !elapsed ? Figure.none("not-elapsed", null, null, 0)
          : isDuration ? Durations.figure(tally.entries(), output) : share(measure, tally);
      take.accept(Observation.of(new Observation.Key(measure.id(), output, key.area().code(), key.area().level(),
          key.period(), key.dimensionValue().isEmpty() ? "" : measure.dimension(), key.dimensionValue()), figure,
          scope.state(key.period())));
    }
  }

  private static Figure share(Measure measure, Tally tally) {
    long seen = tally.denominator() + tally.excluded();
    if (measure.excludedLimitPercent() != null && tally.excluded() * 100 > measure.excludedLimitPercent() * seen) {
      return Figure.none("too-many-excluded", (double) tally.numerator(), (double) tally.denominator(), tally.denominator());
    }
    return measure.unit().equals("percent")
        ? Shares.figure(tally.numerator(), tally.denominator()) : Shares.ratio(tally.numerator(), tally.denominator());
  }
}
