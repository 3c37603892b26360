package org.doorstep.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Turns the cells of whole measures into their figures: by their sums, or by the function that a measure names. The
 * cohorts of some are kept on the way.
 */
final class CellsToFigures implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, Measure> measures;
  private final Scope scope;
  private final HashSet<String> withCohorts;
  private final CollectionAccumulator<List<Cohort>> cohorts;

  /**
   * For these measures.
   *
   * @param measures by id
   * @param withCohorts ids of those whose cohorts are kept
   * @param cohorts takes those of one measure after the other
   */
  CellsToFigures(HashMap<String, Measure> measures, Scope scope, Set<String> withCohorts,
      CollectionAccumulator<List<Cohort>> cohorts) {
    this.measures = measures;
    this.scope = scope;
    this.withCohorts = new HashSet<>(withCohorts);
    this.cohorts = cohorts;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    CellRows cells = new CellRows();
    Map<String, Rollup> sums = new TreeMap<>();
    CellCondenser condenser = new CellCondenser(measures, scope);
    int today = (int) scope.businessDate().toEpochDay();
    rows.forEachRemaining(row -> {
      Measure measure = measures.get(cells.measureId(row));
      if (row.getInt(3) > today && !measure.looksAhead()) {
        return;
      }
      if (measure.isFunction()) {
        condenser.add(row);
      } else {
        sums.computeIfAbsent(measure.id(), id -> new Rollup(measure, scope, measure.areas())).add(row);
      }
    });
    Map<String, List<Cell>> lists = new TreeMap<>();
    condenser.cells().forEach(row ->
        lists.computeIfAbsent(cells.measureId(row), id -> new ArrayList<>()).add(cells.cell(row)));
    InnerTexts texts = new InnerTexts();
    return Stream.concat(
        lists.entrySet().stream().map(each -> listed(measures.get(each.getKey()), each.getValue())),
        sums.entrySet().stream().map(each -> summed(measures.get(each.getKey()), each.getValue())))
        .flatMap(List::stream).map(figure -> figure.toInnerRow(texts)).iterator();
  }

  private List<Observation> listed(Measure measure, List<Cell> cells) {
    List<Observation> figures = new ArrayList<>();
    CellFunctions.get(measure.function()).observe(measure, cells, scope, figures::add);
    return figures;
  }

  private List<Observation> summed(Measure measure, Rollup rollup) {
    List<Observation> figures = new ArrayList<>();
    List<Cohort> counted = new ArrayList<>();
    rollup.forEach((key, tally) -> {
      figures(measure, key, tally, figures::add);
      List<Durations.Entry> entries = withCohorts.contains(measure.id()) && key.dimensionValue().isEmpty()
          && Cohort.LEVELS.contains(key.area().level()) ? tally.entries() : List.of();
      if (!entries.isEmpty()) {
        counted.add(Cohort.of(measure.id(), key.area().code(), key.period(), entries));
      }
    });
    cohorts.add(counted);
    return figures;
  }

  private void figures(Measure measure, Rollup.Key key, Tally tally, Consumer<Observation> take) {
    boolean elapsed = scope.hasElapsed(measure, key.period());
    boolean isDuration = measure.parts().get(key.part()).isDuration();
    List<Durations.Entry> entries = isDuration && elapsed ? tally.entries() : List.of();
    for (String output : isDuration ? measure.outputs() : List.of(key.part())) {
      Figure figure = !elapsed ? Figure.none("not-elapsed", null, null, 0)
          : isDuration ? Durations.figure(entries, output) : share(measure, key, tally);
      take.accept(Observation.of(new Observation.Key(measure.id(), output, key.area().code(), key.area().level(),
          key.period(), key.dimensionValue().isEmpty() ? "" : measure.dimension(), key.dimensionValue()), figure,
          scope.state(key.period())));
    }
  }

  private Figure share(Measure measure, Rollup.Key key, Tally tally) {
    long seen = tally.denominator() + tally.excluded();
    if (!measure.excludedLimit().isEmpty()
        && tally.excluded() * 100 > scope.threshold(measure.excludedLimit(), key.period().lastDay()) * seen) {
      return Figure.none("too-many-excluded", (double) tally.numerator(), (double) tally.denominator(),
          tally.denominator());
    }
    return switch (measure.unit(key.part())) {
      case "percent", "per-thousand" -> Shares.figure(tally.numerator(), tally.denominator());
      case "count" -> Shares.count(tally.numerator());
      default -> Shares.ratio(tally.numerator(), tally.denominator());
    };
  }
}
