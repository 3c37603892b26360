package org.doorstep.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.ParquetFiles;
import org.doorstep.contract.RowColumns;

/**
 * The few rows that are sought in a record table, straight from its data files: of these only the pages are read that
 * may hold one of them, which the table format's own reader cannot do.
 */
final class StoredRows {

  private static final String FILE = "file_name";
  private static final String POSITION = ParquetFileFormat.ROW_INDEX_TEMPORARY_COLUMN_NAME();
  private static final String FIELD_ID = "parquet.field.id";

  private final Warehouse warehouse;
  private final String name;
  private final Table table;

  StoredRows(Warehouse warehouse, String table) {
    this.warehouse = warehouse;
    this.name = table;
    this.table = warehouse.iceberg(table);
  }

  /** Texts of a column of which one is in every row that is sought. */
  record Texts(String column, KeySpans spans) {}

  /**
   * The rows that have one of some keys, or came from some files of the inbox, with their places beside them.
   *
   * @param snapshot as of which they are sought
   * @param columns those of the key among them, and that of the file's name where there are files
   */
  Dataset<Row> of(long snapshot, List<String> columns, List<String> key, KeySet keys, Set<String> files) {
    Broadcast<KeySet> sent = sent(keys);
    Set<UTF8String> names = files.stream().map(UTF8String::fromString).collect(Collectors.toSet());
    SoughtRows.Sought sought = shape -> {
      Predicate<InternalRow> has = SoughtRows.ofKeys(RowHash.of(shape, key), sent.value());
      int file = names.isEmpty() ? -1 : shape.fieldIndex(RowColumns.FILE);
      return names.isEmpty() ? has : has.or(row -> names.contains(row.getUTF8String(file)));
    };
    if (keys.spans().isEmpty()) {
      return inPlace(SoughtRows.where(warehouse.spark(), inPlace(warehouse.read(name, snapshot), columns), sought),
          columns);
    }
    List<Texts> either = new ArrayList<>(List.of(new Texts(key.get(0), keys.spans().get())));
    if (!names.isEmpty()) {
      either.add(new Texts(RowColumns.FILE, KeySpans.of(names)));
    }
    List<FileScanTask> tasks = tasks(snapshot, either);
    Broadcast<RemovedRows> removed = sent(RemovedRows.of(table, tasks));
    List<String> locations = tasks.stream().map(task -> task.file().location()).toList();
    return where(columns, locations, either, shape -> {
      int file = shape.fieldIndex(FILE);
      int position = shape.fieldIndex(POSITION);
      return sought.among(shape).and(row ->
          !removed.value().hold(row.getUTF8String(file), row.getLong(position)));
    });
  }

  /**
   * The rows that stand at some places, taken out or not.
   *
   * @param positions by data file
   * @param texts one of which each of them has in a column, if that is known
   */
  Dataset<Row> at(Map<String, BitSet> positions, List<String> columns, List<Texts> texts) {
    Map<UTF8String, BitSet> known = new HashMap<>();
    positions.forEach((file, own) -> known.put(fileName(file), own));
    return where(columns, positions.keySet(), texts, shape -> {
      int file = shape.fieldIndex(FILE);
      int position = shape.fieldIndex(POSITION);
      return row -> known.get(row.getUTF8String(file)).get((int) row.getLong(position));
    });
  }

  /** The name of a data file within its folder. */
  static UTF8String fileName(String location) {
    return UTF8String.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  /** Rows of data files that may have one of some texts, and are sought. */
  private Dataset<Row> where(List<String> columns, Collection<String> locations, List<Texts> either,
      SoughtRows.Sought sought) {
    StructType shape = shape(columns);
    if (locations.isEmpty()) {
      return warehouse.spark().createDataFrame(List.of(), shape)
          .withColumn(Places.DATA_FILE, lit("")).withColumn(Places.POSITION, lit(0L));
    }
    String any = locations.iterator().next();
    List<SoughtPages> pages =
        either.stream().map(texts -> new SoughtPages(texts.column(), sent(texts.spans()))).toList();
    List<Path> files = locations.stream().map(warehouse::path).toList();
    Dataset<Row> stored = ParquetFiles.read(inColumns(warehouse.spark()), files, shape, SoughtPages.options(pages))
        .select("*", "_metadata." + FILE, "_metadata.row_index");
    Column file = concat(lit(any.substring(0, any.lastIndexOf('/') + 1)), col(FILE)).as(Places.DATA_FILE);
    return SoughtRows.where(warehouse.spark(), stored, new InPages(sought, pages)).select(Stream.concat(
        columns.stream().map(name -> col(name)), Stream.of(file, col(POSITION).as(Places.POSITION)))
        .toArray(Column[]::new));
  }

  /** Some columns of rows, and their places. */
  private static Dataset<Row> inPlace(Dataset<Row> rows, List<String> columns) {
    return rows.selectExpr(Stream.concat(columns.stream(), Stream.of(Places.COLUMNS)).toArray(String[]::new));
  }

  /** What is sought, and the pages that are read for it: the engine forgets what it was sent once nobody holds it. */
  private record InPages(SoughtRows.Sought sought, List<SoughtPages> pages) implements SoughtRows.Sought {
    @Override
    public Predicate<InternalRow> among(StructType columns) {
      return sought.among(columns);
    }
  }

  /** Columns by the numbers that the table format gave them: one that went and came back is another. */
  private StructType shape(List<String> columns) {
    StructType all = SparkSchemaUtil.convert(table.schema());
    return new StructType(columns.stream().map(column -> new StructField(column, all.apply(column).dataType(), true,
        new MetadataBuilder().putLong(FIELD_ID, table.schema().findField(column).fieldId()).build()))
        .toArray(StructField[]::new));
  }

  /** The data files that may hold a row with one of some texts. */
  private List<FileScanTask> tasks(long snapshot, List<Texts> either) {
    List<FileScanTask> tasks = new ArrayList<>();
    try (CloseableIterable<FileScanTask> all = table.newScan().useSnapshot(snapshot).includeColumnStats().planFiles()) {
      all.forEach(task -> {
        if (either.stream().anyMatch(texts -> mayHold(task.file(), texts))) {
          tasks.add(task);
        }
      });
      return tasks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean mayHold(DataFile file, Texts texts) {
    NestedField column = table.schema().findField(texts.column());
    ByteBuffer low = bound(file.lowerBounds(), column);
    ByteBuffer high = bound(file.upperBounds(), column);
    return low == null || high == null || texts.spans().touch(text(low), text(high));
  }

  private static ByteBuffer bound(Map<Integer, ByteBuffer> bounds, NestedField column) {
    return bounds == null ? null : bounds.get(column.fieldId());
  }

  private static UTF8String text(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return UTF8String.fromBytes(copy);
  }

  private <T> Broadcast<T> sent(T value) {
    return JavaSparkContext.fromSparkContext(warehouse.spark().sparkContext()).broadcast(value);
  }

  /** A session that reads Parquet files in columns, which others do only for what they make code for. */
  private static SparkSession inColumns(SparkSession spark) {
    SparkSession own = spark.newSession();
    own.conf().set("spark.sql.codegen.wholeStage", true);
    own.conf().set("spark.sql.parquet.fieldId.read.enabled", true);
    // The files are here: to look them up in tasks takes longer.
    own.conf().set("spark.sql.sources.parallelPartitionDiscovery.threshold", Integer.MAX_VALUE);
    return own;
  }
}
