package org.doorstep.table;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.split;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Where rows stand in a table's data files, and how they are read and taken out by their places. */
final class Places {

  /** Column of every table: the data file that holds a row. */
  static final String DATA_FILE = "_file";
  /** Column of every table: the row's position in its data file. */
  static final String POSITION = "_pos";

  /** Both: the place of a row. */
  static final String[] COLUMNS = {DATA_FILE, POSITION};

  /** So few places are sent to every task, so that rows need not be sorted to find theirs. */
  private static final long FEW_PLACES = 2_000_000;
  private static final long DELETE_FILE_BYTES = 64L << 20;

  private Places() {}

  /** The rows that stood at so many places, read from the files that hold them and from no others. */
  static Dataset<Row> rows(Warehouse warehouse, StructType schema, Dataset<Row> places, long count) {
    Dataset<Row> known = places.select(element_at(split(col(DATA_FILE), "/"), -1).as(DATA_FILE), col(POSITION));
    String[] files = places.select(DATA_FILE).distinct().as(Encoders.STRING()).collectAsList().stream()
        .map(warehouse::path).toArray(String[]::new);
    Column[] columns = Stream.concat(Arrays.stream(schema.fieldNames()).map(name -> col(name)),
        Stream.of(col("_metadata.file_name").as(DATA_FILE), col("_metadata.row_index").as(POSITION)))
        .toArray(Column[]::new);
    return warehouse.spark().read().schema(schema).parquet(files).select(columns)
        .join(count <= FEW_PLACES ? broadcast(known) : known, COLUMNS, "left_semi").drop(COLUMNS);
  }

  /**
   * Takes rows out of a table in one commit, by rows that hold their data file and position; the data stay as written.
   */
  static void remove(Table table, Iterator<Row> places) throws IOException {
    FanoutPositionOnlyDeleteWriter<Record> writer = new FanoutPositionOnlyDeleteWriter<>(
        new GenericFileWriterFactory.Builder(table).deleteFileFormat(FileFormat.PARQUET).build(),
        OutputFileFactory.builderFor(table, 0, 0).format(FileFormat.PARQUET).build(), table.io(), DELETE_FILE_BYTES);
    PositionDelete<Record> place = PositionDelete.create();
    try (writer) {
      while (places.hasNext()) {
        Row row = places.next();
        writer.write(place.set(row.getString(0), row.getLong(1)), table.spec(), null);
      }
    }
    RowDelta commit = table.newRowDelta();
    for (DeleteFile file : writer.result().deleteFiles()) {
      commit.addDeletes(file);
    }
    commit.commit();
  }
}
