package org.doorstep.measure;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the rows of one table or view add to the cells of every measure that counts it, in one pass. The engine works
 * out each expression once a row; plain Java adds up. Cells hold whole numbers, so what a row added can be taken out
 * again exactly.
 */
final class Contributions {

  /** The columns of a cell; the first six are its key. */
  static final StructType CELL = new StructType()
      .add("measure_id", DataTypes.StringType)
      .add("part", DataTypes.StringType)
      .add("area_code", DataTypes.StringType)
      .add("day", DataTypes.DateType)
      .add("dimension_value", DataTypes.StringType)
      .add("duration", DataTypes.IntegerType)
      .add("numerator", DataTypes.LongType)
      .add("denominator", DataTypes.LongType)
      .add("excluded", DataTypes.LongType);

  private static final String SIGN = "_sign";

  private Contributions() {}

  /** Adds a table's derived fields to its rows. */
  static Dataset<Row> derive(Dataset<Row> rows, Map<String, String> derived) {
    Dataset<Row> wider = rows;
    for (Map.Entry<String, String> field : derived.entrySet()) {
      wider = wider.withColumn(field.getKey(), expr(field.getValue()));
    }
    return wider;
  }

  /**
   * The cells that rows give, in the columns of a cell, each key once in a task; rows already have their derived
   * fields.
   */
  static JavaRDD<InternalRow> of(Dataset<Row> rows, List<Measure> measures, String table, Scope scope) {
    List<CountedPart> parts = new ArrayList<>();
    CountedColumns columns = new CountedColumns();
    int area = columns.add("area_code");
    int sign = List.of(rows.columns()).contains(SIGN) ? columns.add(SIGN) : CountedPart.NONE;
    for (Measure measure : measures) {
      measure.parts().forEach((name, part) -> {
        if (part.of().equals(table)) {
          parts.add(CountedPart.of(measure, name, part, columns));
        }
      });
    }
    JavaRDD<InternalRow> counted = columns.select(rows).queryExecution().toRdd().toJavaRDD();
    return cells(counted, List.copyOf(parts), area, sign, scope);
  }

  /** What cells change by when some rows take the place of others, all in one task, so that equal counts cancel out. */
  static JavaRDD<InternalRow> difference(Dataset<Row> now, Dataset<Row> before, List<Measure> measures, String table,
      Scope scope) {
    return of(now.withColumn(SIGN, expr("1L")).union(before.withColumn(SIGN, expr("-1L"))).coalesce(1), measures,
        table, scope);
  }

  /** Static, so that only what is named goes to the tasks. */
  private static JavaRDD<InternalRow> cells(JavaRDD<InternalRow> rows, List<CountedPart> parts, int area, int sign,
      Scope scope) {
    return rows.mapPartitions(task -> {
      CellNames names = new CellNames();
      List<CellCounts> counts = parts.stream().map(part -> new CellCounts(part, scope, names)).toList();
      while (task.hasNext()) {
        InternalRow row = task.next();
        int areaName = names.number(row, area);
        for (CellCounts each : counts) {
          each.add(row, areaName, sign == CountedPart.NONE ? 1 : row.getLong(sign));
        }
      }
      return counts.stream().flatMap(CellCounts::cells).iterator();
    });
  }
}
