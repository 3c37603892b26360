package org.doorstep.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.StructType;
import org.doorstep.contract.SettingsFault;

/**
 * The tables of one home. Only this room knows that they are Iceberg tables under a JDBC catalog on SQLite.
 * A table's head means nothing by itself: what counts are the snapshots that a published edition pins.
 */
public final class Warehouse {

  private static final String CATALOG = "records";
  private static final String NAMESPACE = "home";
  private static final Map<String, String> PROPERTIES = Map.of(
      "format-version", "2",
      "write.parquet.compression-codec", "zstd",
      "write.parquet.compression-level", "1",
      "write.parquet.dict-size-bytes", "262144",
      "write.merge.mode", "merge-on-read",
      "write.delete.mode", "merge-on-read",
      "write.update.mode", "merge-on-read",
      "write.distribution-mode", "none",
      "write.metadata.delete-after-commit.enabled", "true",
      "write.metadata.previous-versions-max", "5");
  private static final long SMALL_INPUT_BYTES = 64L << 20;

  private final SparkSession spark;
  private final Path folder;

  /** The tables in a folder, seen by a session that is this warehouse's own. */
  Warehouse(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
    String prefix = "spark.sql.catalog." + CATALOG;
    spark.conf().set(prefix, "org.apache.iceberg.spark.SparkCatalog");
    spark.conf().set(prefix + ".type", "jdbc");
    spark.conf().set(prefix + ".uri", "jdbc:sqlite:" + folder.resolve("catalog.db"));
    spark.conf().set(prefix + ".jdbc.schema-version", "V1");
    spark.conf().set(prefix + ".warehouse", HomeFiles.PREFIX);
    spark.conf().set(prefix + ".io-impl", HomeFiles.class.getName());
    spark.conf().set(prefix + "." + HomeFiles.FOLDER, folder.toString());
    spark.conf().set(prefix + ".cache-enabled", "false");
  }

  public SparkSession spark() {
    return spark;
  }

  /** Prepares for work on so many bytes: code made for one question pays only where many rows ask it. */
  public void expect(long bytes) {
    spark.conf().set("spark.sql.codegen.wholeStage", bytes > SMALL_INPUT_BYTES);
  }

  /** Does several things side by side, as many as there are cores, and gives their results in order. */
  public <T> List<T> together(List<Callable<T>> works) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<T>> running = works.stream().map(work -> threads.submit(inSession(work))).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(result(each));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Does something while the caller goes on, who waits for it when asking for what it gives. */
  public <T> Callable<T> aside(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(inSession(work));
    Thread thread = new Thread(task, "aside");
    thread.setDaemon(true);
    thread.start();
    return () -> result(task);
  }

  private <T> Callable<T> inSession(Callable<T> work) {
    return () -> {
      SparkSession.setActiveSession((org.apache.spark.sql.classic.SparkSession) spark);
      return work.call();
    };
  }

  private static <T> T result(Future<T> running) throws Exception {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** The name by which SQL reaches a table's head. */
  static String head(String table) {
    return CATALOG + "." + NAMESPACE + "." + table;
  }

  /** Adds inner rows in a table's columns to it, in one commit, and gives their number; no commit for no row. */
  public long append(String table, StructType schema, JavaRDD<InternalRow> rows) {
    return DataFiles.append(iceberg(table), schema, rows);
  }

  /** Removes the rows for which a condition holds. */
  public void delete(String table, String condition) {
    spark.sql("DELETE FROM " + head(table) + " WHERE " + condition);
  }

  /** The names of all tables, sorted. */
  public List<String> tables() {
    spark.sql("CREATE NAMESPACE IF NOT EXISTS " + CATALOG + "." + NAMESPACE);
    return spark.sql("SHOW TABLES IN " + CATALOG + "." + NAMESPACE).collectAsList().stream()
        .map(row -> row.<String>getAs("tableName")).sorted().toList();
  }

  public boolean exists(String table) {
    return spark.catalog().tableExists(head(table));
  }

  /** Makes an empty table. Deletes and updates are written beside the data, not by rewriting it. */
  public void create(String table, StructType schema) {
    create(table, schema, Map.of());
  }

  /**
   * Makes an empty table whose files are kept in blocks of so many bytes: a question for few of the values of a column
   * that come one after the other reads few of them.
   */
  public void create(String table, StructType schema, int blockBytes) {
    create(table, schema, Map.of(TableProperties.PARQUET_ROW_GROUP_SIZE_BYTES, String.valueOf(blockBytes)));
  }

  /** Makes an empty table with properties of its own beside those of every table. */
  void create(String table, StructType schema, Map<String, String> more) {
    Map<String, String> properties = new TreeMap<>(more);
    properties.putAll(PROPERTIES);
    spark.sql("CREATE TABLE %s (%s) USING iceberg TBLPROPERTIES (%s)".formatted(head(table), schema.toDDL(),
        properties.entrySet().stream().map(each -> "'" + each.getKey() + "'='" + each.getValue() + "'")
            .collect(Collectors.joining(", "))));
  }

  /**
   * Gives a table the columns that its contract has by now, in the contract's order; a new one is empty in old rows.
   *
   * @throws SettingsFault where a column is of another type than it was
   */
  public void fit(String table, StructType schema) {
    Table iceberg = iceberg(table);
    Schema is = iceberg.schema();
    Schema wanted = SparkSchemaUtil.convert(schema);
    if (names(is).equals(names(wanted)) && retyped(is, wanted).isEmpty()) {
      return;
    }
    SettingsFault.throwIfAny(retyped(is, wanted).stream().map(column ->
        "table %s keeps %s as %s, its contract says %s. Move warehouse/ and published/ away and run the night again over"
            .formatted(table, column.name(), is.findType(column.name()), column.type()) + " the whole inbox.").toList());
    UpdateSchema update = iceberg.updateSchema();
    names(is).stream().filter(name -> !names(wanted).contains(name)).forEach(update::deleteColumn);
    String before = null;
    for (NestedField column : wanted.columns()) {
      if (is.findField(column.name()) == null) {
        update.addColumn(column.name(), column.type());
      }
      update = before == null ? update.moveFirst(column.name()) : update.moveAfter(column.name(), before);
      before = column.name();
    }
    update.commit();
  }

  private static List<String> names(Schema schema) {
    return schema.columns().stream().map(NestedField::name).toList();
  }

  private static List<NestedField> retyped(Schema is, Schema wanted) {
    return wanted.columns().stream().filter(column -> is.findField(column.name()) != null
        && !is.findType(column.name()).equals(column.type())).toList();
  }

  public void drop(String table) {
    spark.sql("DROP TABLE IF EXISTS " + head(table) + " PURGE");
  }

  /** The snapshot at a table's head, or empty when nothing was ever written. */
  public Optional<Long> snapshot(String table) {
    var current = iceberg(table).currentSnapshot();
    return current == null ? Optional.empty() : Optional.of(current.snapshotId());
  }

  /** Puts a table's head back to a snapshot that an edition pins, undoing an unfinished night. */
  public void rollBack(String table, long snapshot) {
    if (!snapshot(table).equals(Optional.of(snapshot))) {
      iceberg(table).manageSnapshots().setCurrentSnapshot(snapshot).commit();
    }
  }

  /**
   * Takes away what an unfinished night left, once every table's head is where it should be.
   *
   * @param pinned by table: the snapshots that editions pin
   */
  public void sweep(Map<String, Set<Long>> pinned) throws IOException {
    List<String> tables = tables();
    Sweep.removeFolders(folder.resolve(NAMESPACE), tables);
    for (String table : tables) {
      Sweep.of(iceberg(table), folder, pinned.getOrDefault(table, Set.of()));
    }
  }

  /** Undoes the one append since a snapshot, which nothing pins yet: its files go too. An empty append left none. */
  void takeBack(String table, long snapshot) {
    if (snapshot(table).equals(Optional.of(snapshot))) {
      return;
    }
    Table iceberg = iceberg(table);
    List<String> files = new ArrayList<>();
    iceberg.currentSnapshot().addedDataFiles(iceberg.io()).forEach(file -> files.add(file.location()));
    rollBack(table, snapshot);
    files.forEach(iceberg.io()::deleteFile);
  }

  /** A table as it stands at its head. */
  public Dataset<Row> read(String table) {
    return spark.table(head(table));
  }

  /**
   * A table as it stood at a snapshot, in the columns of today; one that it did not have then is empty.
   *
   * @param snapshot null for a table that nobody had filled
   */
  public Dataset<Row> read(String table, Long snapshot, StructType schema) {
    if (snapshot == null) {
      return spark.createDataFrame(List.of(), schema);
    }
    Dataset<Row> rows = read(table, (long) snapshot);
    Set<String> had = Set.of(rows.columns());
    return rows.select(Stream.of(schema.fields()).map(field -> had.contains(field.name()) ? col(field.name())
        : lit(null).cast(field.dataType()).as(field.name())).toArray(Column[]::new));
  }

  /** A table as it stood at a snapshot, in the columns that it had. */
  Dataset<Row> read(String table, long snapshot) {
    return spark.read().option("versionAsOf", snapshot).table(head(table));
  }

  /**
   * The rows of a table at its head that have one of some keys; what is read grows with their number, not the table's,
   * where the table's rows stand about in the order of their keys.
   *
   * @param columns those of the key among them
   */
  public Dataset<Row> sought(String table, List<String> columns, List<String> key, KeySet keys) {
    return snapshot(table).map(snapshot -> new StoredRows(this, table).of(snapshot, columns, key, keys, Set.of()))
        .orElseGet(() -> read(table)).selectExpr(columns.toArray(String[]::new));
  }

  /** The rows that were appended to a table since a snapshot, those taken out again too. */
  Dataset<Row> appended(String table, long since) {
    return spark.read().option("start-snapshot-id", since).table(head(table));
  }

  /** Where a data file is, by its name in a table. */
  Path path(String name) {
    return HomeFiles.path(folder, name);
  }

  Table iceberg(String table) {
    try {
      return Spark3Util.loadIcebergTable(spark, head(table));
    } catch (NoSuchTableException | ParseException e) {
      throw new IllegalStateException("no table " + table + " in the warehouse", e);
    }
  }
}
