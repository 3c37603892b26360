package org.doorstep.table;

import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.RowColumns;
import org.doorstep.contract.RowExpressions;

/** Where things stand in the checked rows of a contract, and how one of them becomes a row of the record table. */
final class RecordColumns implements Serializable {

  private static final long serialVersionUID = 1L;

  private final DataType[] copied;
  private final Expression hash;
  private final Expression keyHash;

  private RecordColumns(DataType[] copied, Expression hash, Expression keyHash) {
    this.copied = copied;
    this.hash = hash;
    this.keyHash = keyHash;
  }

  static RecordColumns of(SparkSession spark, Contract contract) {
    StructType checked = RowColumns.checked(contract);
    DataType[] copied = new DataType[checked.fieldIndex(RowColumns.VERSION) + 1];
    for (int i = 0; i < copied.length; i++) {
      StructField field = checked.fields()[i];
      copied[i] = field.dataType();
    }
    Column[] fields = contract.storedFields().stream().map(Field::name).map(functions::col).toArray(Column[]::new);
    List<Expression> hashes = RowExpressions.of(spark, checked, List.of(xxhash64(fields), Rivals.keyHash(contract)));
    return new RecordColumns(copied, hashes.get(0), hashes.get(1));
  }

  /** How many columns a row of the record table has. */
  int length() {
    return copied.length + 1;
  }

  /** Puts a checked row into the columns of the record table. */
  void fill(Object[] values, InternalRow row) {
    for (int i = 0; i < copied.length; i++) {
      values[i] = row.get(i, copied[i]);
    }
    values[copied.length] = hash.eval(row);
  }

  /** The hash of the key of a checked row. */
  long keyHash(InternalRow row) {
    return (Long) keyHash.eval(row);
  }

  int file() {
    return copied.length - 3;
  }

  int line() {
    return copied.length - 2;
  }

  int fault() {
    return copied.length;
  }

  int detail() {
    return copied.length + 1;
  }

  int raw() {
    return copied.length + 2;
  }

  int notices() {
    return copied.length + 3;
  }
}
