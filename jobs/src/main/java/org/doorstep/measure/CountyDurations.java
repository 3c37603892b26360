package org.doorstep.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The counts by length that a county's survival curves are drawn from, from all cells of one measure. */
final class CountyDurations implements FlatMapGroupsFunction<String, Row, Row> {

  private static final long serialVersionUID = 1L;

  static final StructType SCHEMA = new StructType()
      .add("measure_id", DataTypes.StringType).add("area_code", DataTypes.StringType)
      .add("period", DataTypes.StringType).add("length", DataTypes.IntegerType)
      .add("ended", DataTypes.BooleanType).add("cases", DataTypes.LongType);

  private final Map<String, Measure> measures;
  private final Scope scope;

  CountyDurations(List<Measure> measures, Scope scope) {
    this.measures = measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    this.scope = scope;
  }

  @Override
  public Iterator<Row> call(String measureId, Iterator<Row> rows) {
    Rollup rollup = new Rollup(measures.get(measureId), scope);
    rows.forEachRemaining(row -> rollup.add(Cell.of(row)));
    List<Row> counts = new ArrayList<>();
    rollup.forEach((key, tally) -> {
      if (key.area().level().equals("county") && key.dimensionValue().isEmpty()) {
        tally.entries().forEach(entry -> counts.add(RowFactory.create(measureId, key.area().code(),
            key.period().label(), entry.length(), entry.ended(), entry.cases())));
      }
    });
    return counts.iterator();
  }
}
