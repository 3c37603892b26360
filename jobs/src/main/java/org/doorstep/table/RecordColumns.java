package org.doorstep.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.TableProperties;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;
import org.doorstep.contract.RowColumns;

/** Where things stand in the checked rows of a contract, and how one of them becomes a row of the record table. */
final class RecordColumns implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE_ROWS = "1000";

  private final DataType[] copied;
  private final RowHash hash;
  private final RowHash keyHash;
  private final int keyStart;

  RecordColumns(Contract contract) {
    StructType checked = RowColumns.checked(contract);
    this.copied = new DataType[checked.fieldIndex(RowColumns.VERSION) + 1];
    for (int i = 0; i < copied.length; i++) {
      copied[i] = checked.fields()[i].dataType();
    }
    this.hash = RowHash.of(contract.sparkSchema(), List.of(contract.sparkSchema().fieldNames()));
    this.keyHash = RowHash.of(contract.sparkSchema(), contract.key());
    this.keyStart = contract.sparkSchema().fieldIndex(contract.key().get(0));
  }

  /**
   * How the columns are written: no dictionary where values hardly repeat, no least and greatest value where no
   * question could be answered by them; of texts only identifiers have one. Pages are short, so that few rows are read
   * to find one.
   */
  static Map<String, String> encodings(Contract contract) {
    Map<String, String> encodings = new TreeMap<>(Map.of(TableProperties.PARQUET_PAGE_ROW_LIMIT, PAGE_ROWS));
    List<String> unique = new ArrayList<>(List.of(RowColumns.LINE, RowColumns.VERSION, RowColumns.HASH));
    if (contract.key().size() == 1) {
      unique.addAll(contract.key());
    }
    unique.forEach(column ->
        encodings.put(TableProperties.PARQUET_DICT_ENCODING_ENABLED_COLUMN_PREFIX + column, "false"));
    contract.storedFields().stream().filter(field -> field.type() == FieldType.STRING).map(Field::name)
        .filter(column -> !column.equals(contract.key().get(0)) && !column.endsWith("_id"))
        .forEach(column -> encodings.put(TableProperties.PARQUET_COLUMN_STATS_ENABLED_PREFIX + column, "false"));
    return encodings;
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
    values[copied.length] = hash.of(row);
  }

  /** The hash of the key of a checked row. */
  long keyHash(InternalRow row) {
    return keyHash.of(row);
  }

  /** The text that the key of a checked row begins with; null where it begins with no text. */
  UTF8String keyStart(InternalRow row) {
    return row.isNullAt(keyStart) || !copied[keyStart].equals(DataTypes.StringType) ? null
        : row.getUTF8String(keyStart);
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
