package org.doorstep.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The counts by length of the county's and its townships' cohorts, from the cells of whole measures. */
final class CohortDurations implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  private static final long serialVersionUID = 1L;

  static final StructType SCHEMA = new StructType()
      .add("measure_id", DataTypes.StringType).add("area_code", DataTypes.StringType)
      .add("period", DataTypes.StringType).add("length", DataTypes.IntegerType)
      .add("ended", DataTypes.BooleanType).add("cases", DataTypes.LongType);

  /** The levels of areas whose cohorts are counted. */
  static final List<String> LEVELS = List.of("county", "township");

  private final HashMap<String, Measure> measures;
  private final Scope scope;

  /** For these measures, by id. */
  CohortDurations(HashMap<String, Measure> measures, Scope scope) {
    this.measures = measures;
    this.scope = scope;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    CellRows cells = new CellRows();
    Map<String, Rollup> sums = new TreeMap<>();
    rows.forEachRemaining(row -> sums.computeIfAbsent(cells.measureId(row),
        id -> new Rollup(measures.get(id), scope, LEVELS)).add(cells.cell(row)));
    InnerTexts texts = new InnerTexts();
    List<InternalRow> counts = new ArrayList<>();
    sums.forEach((measureId, rollup) -> rollup.forEach((key, tally) -> {
      if (key.dimensionValue().isEmpty()) {
        tally.entries().forEach(entry -> counts.add(new GenericInternalRow(new Object[] {
            texts.of(measureId), texts.of(key.area().code()), texts.of(key.period().label()), entry.length(),
            entry.ended(), entry.cases()})));
      }
    }));
    return counts.iterator();
  }
}
