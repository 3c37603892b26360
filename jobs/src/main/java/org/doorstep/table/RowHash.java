package org.doorstep.table;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.FieldType;

/**
 * The hash of some fields of inner rows: what {@code xxhash64} gives in Spark SQL, without its detours for each value.
 */
final class RowHash implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long SEED = 42;

  private final int[] places;
  private final FieldType[] types;

  private RowHash(int[] places, FieldType[] types) {
    this.places = places;
    this.types = types;
  }

  /** Over some fields, in this order, of rows that begin with the columns of a schema. */
  static RowHash of(StructType schema, List<String> fields) {
    return new RowHash(fields.stream().mapToInt(schema::fieldIndex).toArray(),
        fields.stream().map(field -> FieldType.of(schema.apply(field).dataType())).toArray(FieldType[]::new));
  }

  /** The hash of a row; what is missing leaves it as it is. */
  long of(InternalRow row) {
    long hash = SEED;
    for (int i = 0; i < places.length; i++) {
      if (!row.isNullAt(places[i])) {
        hash = hash(row, places[i], types[i], hash);
      }
    }
    return hash;
  }

  private static long hash(InternalRow row, int place, FieldType type, long seed) {
    return switch (type) {
      case STRING -> hash(row.getUTF8String(place), seed);
      case INTEGER, DATE -> XXH64.hashInt(row.getInt(place), seed);
      case LONG, TIMESTAMP -> XXH64.hashLong(row.getLong(place), seed);
      case BOOLEAN -> XXH64.hashInt(row.getBoolean(place) ? 1 : 0, seed);
      case DOUBLE -> hash(row.getDouble(place), seed);
    };
  }

  private static long hash(UTF8String text, long seed) {
    return XXH64.hashUnsafeBytes(text.getBaseObject(), text.getBaseOffset(), text.numBytes(), seed);
  }

  private static long hash(double number, long seed) {
    return XXH64.hashLong(number == 0 ? 0 : Double.doubleToLongBits(number), seed);
  }
}
