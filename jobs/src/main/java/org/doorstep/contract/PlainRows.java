package org.doorstep.contract;

import java.time.LocalDate;
import java.util.Iterator;
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
  private final PlainTexts texts;
  private final Iterator<InternalRow> rows;

  /** Asks the engine for the rows. */
  public PlainRows(Dataset<Row> rows) {
    this.schema = rows.schema();
    this.texts = new PlainTexts(schema.length());
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
      values[place] = row.isNullAt(place) ? null : value(row, place);
    }
    return new GenericRowWithSchema(values, schema);
  }

  private Object value(InternalRow row, int place) {
    DataType type = schema.fields()[place].dataType();
    return switch (type.typeName()) {
      case "string" -> texts.of(row, place);
      case "date" -> LocalDate.ofEpochDay(row.getInt(place));
      default -> row.get(place, type);
    };
  }
}
