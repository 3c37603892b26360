package org.doorstep.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.RowDelta;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.deletes.PositionDelete;
import org.apache.iceberg.io.FanoutPositionOnlyDeleteWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;

/** Where rows stand in a table's data files, and how they are taken out by their places. */
final class Places {

  /** Column of every table: the data file that holds a row. */
  static final String DATA_FILE = "_file";
  /** Column of every table: the row's position in its data file. */
  static final String POSITION = "_pos";

  /** Both: the place of a row. */
  static final String[] COLUMNS = {DATA_FILE, POSITION};

  private static final long DELETE_FILE_BYTES = 64L << 20;

  private Places() {}

  /** Rows of a table with their places beside them, which it shows only when asked by name. */
  static Dataset<Row> beside(Dataset<Row> rows) {
    return rows.selectExpr(Stream.concat(Stream.of(rows.columns()), Stream.of(COLUMNS)).toArray(String[]::new));
  }

  /**
   * A table's rows but those that stand at some places.
   *
   * @param positions by data file
   */
  static Dataset<Row> without(Warehouse warehouse, Dataset<Row> rows, Map<String, BitSet> positions) {
    Map<UTF8String, BitSet> known = new HashMap<>();
    positions.forEach((file, own) -> known.put(UTF8String.fromString(file), own));
    return SoughtRows.where(warehouse.spark(), beside(rows), columns -> {
      int file = columns.fieldIndex(DATA_FILE);
      int position = columns.fieldIndex(POSITION);
      return row -> {
        BitSet own = known.get(row.getUTF8String(file));
        return own == null || !own.get((int) row.getLong(position));
      };
    }).selectExpr(rows.columns());
  }

  /**
   * Takes the rows that stand at some places out of a table in one commit; the data stay as written.
   *
   * @param positions by data file
   */
  static void remove(Table table, Map<String, BitSet> positions) throws IOException {
    FanoutPositionOnlyDeleteWriter<Record> writer = new FanoutPositionOnlyDeleteWriter<>(
        new GenericFileWriterFactory.Builder(table).deleteFileFormat(FileFormat.PARQUET).build(),
        OutputFileFactory.builderFor(table, 0, 0).format(FileFormat.PARQUET).build(), table.io(), DELETE_FILE_BYTES);
    PositionDelete<Record> place = PositionDelete.create();
    try (writer) {
      positions.forEach((file, own) ->
          own.stream().forEach(position -> writer.write(place.set(file, position), table.spec(), null)));
    }
    RowDelta commit = table.newRowDelta();
    for (DeleteFile file : writer.result().deleteFiles()) {
      commit.addDeletes(file);
    }
    commit.commit();
  }
}
