package org.doorstep.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Between which texts the first columns of some keys lie, both included. Numbers of records rise with time nearly
 * everywhere, so that a table's files with other numbers, which are most, need not be opened.
 */
record KeySpan(UTF8String low, UTF8String high) implements Serializable {

  /** The span of one text. */
  static KeySpan of(UTF8String text) {
    UTF8String kept = text.copy();
    return new KeySpan(kept, kept);
  }

  /** Whether a column can have a span. */
  static boolean isOf(StructType columns, String column) {
    return columns.apply(column).dataType().equals(DataTypes.StringType);
  }

  /** The span of a column in the files that were appended last; none where one of them does not tell. */
  static Optional<KeySpan> ofAppended(Table table, String column) {
    NestedField field = table.schema().findField(column);
    KeySpan span = null;
    for (DataFile file : table.currentSnapshot().addedDataFiles(table.io())) {
      if (file.lowerBounds() == null || !file.lowerBounds().containsKey(field.fieldId())
          || file.upperBounds() == null || !file.upperBounds().containsKey(field.fieldId())) {
        return Optional.empty();
      }
      KeySpan own = new KeySpan(bound(field, file.lowerBounds().get(field.fieldId())),
          bound(field, file.upperBounds().get(field.fieldId())));
      span = span == null ? own : span.with(own);
    }
    return Optional.ofNullable(span);
  }

  private static UTF8String bound(NestedField field, ByteBuffer bytes) {
    return UTF8String.fromString(Conversions.fromByteBuffer(field.type(), bytes).toString());
  }

  /** The span over this one and another. */
  KeySpan with(KeySpan other) {
    return new KeySpan(Stream.of(low, other.low).min(UTF8String::compareTo).orElseThrow(),
        Stream.of(high, other.high).max(UTF8String::compareTo).orElseThrow());
  }

  /** This one, or a wider one that holds the text. */
  KeySpan with(UTF8String text) {
    return text.compareTo(low) >= 0 && text.compareTo(high) <= 0 ? this : with(of(text));
  }

  /** Whether a column lies within. */
  Column holds(String column) {
    return col(column).between(lit(low.toString()), lit(high.toString()));
  }
}
