package org.doorstep.contract;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** The rows of a dataset one after the other, as the engine gives them to Java; equal texts are one. */
public final class PlainRows implements Iterator<Row> {

  private final StructType schema;
  private final List<Reading> columns;
  private final Iterator<InternalRow> rows;

  /** How the value of a column that is not null is read. */
  private interface Reading {
    Object value(InternalRow row, int place);
  }

  /** Asks the engine for the rows. */
  public PlainRows(Dataset<Row> rows) {
    this.schema = rows.schema();
    PlainTexts texts = new PlainTexts(schema.length());
    this.columns = Stream.of(schema.fields()).map(field -> reading(field.dataType(), texts)).toList();
    this.rows = CollectionConverters.asJava(rows.queryExecution().executedPlan().executeToIterator());
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    InternalRow row = rows.next();
    Object[] values = new Object[schema.length()];
    for (int place = 0; place < values.length; place++) {
      values[place] = row.isNullAt(place) ? null : columns.get(place).value(row, place);
    }
    return new GenericRowWithSchema(values, schema);
  }

  private static Reading reading(DataType type, PlainTexts texts) {
    return switch (type.typeName()) {
      case "string" -> texts::of;
      case "date" -> (row, place) -> LocalDate.ofEpochDay(row.getInt(place));
      default -> (row, place) -> row.get(place, type);
    };
  }
}
