package org.doorstep.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;

/** Turns all cells of one function measure into its figures. */
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
    List<Cell> cells = new ArrayList<>();
    rows.forEachRemaining(row -> cells.add(new Cell(row.getAs("part"), row.getAs("area_code"), row.getAs("day"),
        row.getAs("dimension_value"), row.getAs("numerator"), row.getAs("denominator"))));
    cells.sort(null);
    List<Row> figures = new ArrayList<>();
    CellFunctions.get(measure.function()).observe(measure, cells, scope, figure -> figures.add(figure.toRow()));
    return figures.iterator();
  }
}
