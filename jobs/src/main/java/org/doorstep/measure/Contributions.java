package org.doorstep.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the rows of one table or view add to the cells of every measure that counts it, in one pass. Cells hold whole
 * numbers, so what a row added can be taken out again exactly.
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

  private static final Column[] KEY = List.of(CELL.fieldNames()).subList(0, 6).stream()
      .map(name -> col(name)).toArray(Column[]::new);

  private Contributions() {}

  /** Adds a table's derived fields to its rows. */
  static Dataset<Row> derive(Dataset<Row> rows, Map<String, String> derived) {
    Dataset<Row> wider = rows;
    for (Map.Entry<String, String> field : derived.entrySet()) {
      wider = wider.withColumn(field.getKey(), expr(field.getValue()));
    }
    return wider;
  }

  /** The cells that rows give, each key once; rows already have their derived fields. */
  static Dataset<Row> of(Dataset<Row> rows, List<Measure> measures, String table) {
    List<Column> entries = new ArrayList<>();
    for (Measure measure : measures) {
      measure.parts().forEach((name, part) -> {
        if (part.of().equals(table)) {
          entries.add(entry(rows, measure, name, part));
        }
      });
    }
    return total(rows.select(explode(array(entries.toArray(Column[]::new))).as("cell"))
        .filter(col("cell").isNotNull()).select("cell.*"));
  }

  /** Cells with one row per key; keys that add up to nothing are gone. */
  static Dataset<Row> total(Dataset<Row> cells) {
    return cells.groupBy(KEY)
        .agg(sum("numerator").as("numerator"), sum("denominator").as("denominator"), sum("excluded").as("excluded"))
        .filter("numerator <> 0 OR denominator <> 0 OR excluded <> 0");
  }

  /** The same cells with opposite signs: takes out what rows had added. */
  static Dataset<Row> negative(Dataset<Row> cells) {
    return cells.withColumn("numerator", expr("-numerator")).withColumn("denominator", expr("-denominator"))
        .withColumn("excluded", expr("-excluded"));
  }

  private static Column entry(Dataset<Row> rows, Measure measure, String name, Part part) {
    Column day = expr(part.day());
    Column included = coalesce(part.where() == null ? lit(true) : expr(part.where()), lit(false));
    Column excluded = part.excluded() == null ? lit(false) : coalesce(expr(part.excluded()), lit(false)).and(not(included));
    Column dimension = measure.dimension().isEmpty() ? lit("") : coalesce(col(measure.dimension()), lit(""));
    return when(day.isNotNull().and(included.or(excluded)), struct(
        lit(measure.id()).as("measure_id"), lit(name).as("part"), col("area_code"), day.as("day"),
        dimension.as("dimension_value"), duration(part, included).as("duration"),
        when(included, count(rows, part.numerator())).otherwise(lit(0L)).as("numerator"),
        when(included, count(rows, part.denominator())).otherwise(lit(0L)).as("denominator"),
        when(excluded, lit(1L)).otherwise(lit(0L)).as("excluded")));
  }

  /** Length of a finished duration; for a running one -1 less the days in which its clock stood still. */
  private static Column duration(Part part, Column included) {
    if (!part.isDuration()) {
      return lit(null).cast(DataTypes.IntegerType);
    }
    String stopped = part.stopped() == null ? "0" : "coalesce(" + part.stopped() + ", 0)";
    String length = part.clock().equals("days")
        ? "datediff(" + part.until() + ", " + part.day() + ")"
        : "working_days(" + part.day() + ", " + part.until() + ")";
    return when(included, when(expr(part.until()).isNull(), expr("-1 - " + stopped))
        .otherwise(expr("greatest(0, " + length + " - " + stopped + ")")));
  }

  /** A condition counts 1 or 0, a number as it stands, a duration 1. */
  private static Column count(Dataset<Row> rows, String expression) {
    if (expression == null) {
      return lit(1L);
    }
    boolean condition = rows.select(expr(expression)).schema().fields()[0].dataType().equals(DataTypes.BooleanType);
    return condition
        ? coalesce(expr(expression), lit(false)).cast(DataTypes.LongType)
        : coalesce(expr(expression).cast(DataTypes.LongType), lit(0L));
  }

  private static Column not(Column condition) {
    return org.apache.spark.sql.functions.not(condition);
  }
}
