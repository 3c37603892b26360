package org.doorstep.table;

import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.doorstep.SparkTest;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.RowColumns;
import org.doorstep.home.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRowsTest extends SparkTest {

  private static final String TABLE = "steps";
  private static final List<String> KEY = List.of("matter_id", "step_no");
  private static final List<String> COLUMNS = List.of(RowColumns.FILE, "matter_id", "step_no");

  @TempDir private Path folder;
  private Warehouse warehouse;
  private StructType schema;

  /** Two data files: M10000 to M19999 of the file early, M50000 to M59999 of the files late-0 and late-1. */
  @BeforeEach
  void aTableOfSteps() throws IOException {
    warehouse = Engine.start(folder, 0);
    schema = new StructType().add("matter_id", DataTypes.StringType).add("step_no", DataTypes.LongType)
        .add(RowColumns.FILE, DataTypes.StringType);
    warehouse.create(TABLE, schema, RecordColumns.encodings(
        Contracts.read(Project.here().contracts()).get("petition_step")));
    append(steps("early", 10_000, 20_000));
    append(steps("late-", 50_000, 60_000).withColumn(RowColumns.FILE, expr("concat('late-', step_no div 55000)")));
  }

  private Dataset<Row> steps(String file, long from, long until) {
    return warehouse.spark().range(from, until, 1, 1).selectExpr("concat('M', id) as matter_id", "id as step_no",
        "'" + file + "' as " + RowColumns.FILE);
  }

  private void append(Dataset<Row> rows) {
    warehouse.append(TABLE, schema, rows.queryExecution().toRdd().toJavaRDD());
  }

  private KeySet keys(String values) {
    return KeySet.of(warehouse.spark().sql("select * from values " + values + " as keys(matter_id, step_no)"), KEY);
  }

  private Dataset<Row> sought(KeySet keys, String... files) {
    return new StoredRows(warehouse, TABLE).of(warehouse.snapshot(TABLE).orElseThrow(), COLUMNS, KEY, keys,
        Set.of(files));
  }

  /** The data file that was written first, or last. */
  private String dataFile(boolean isFirst) {
    Table table = warehouse.iceberg(TABLE);
    Snapshot snapshot = isFirst ? SnapshotUtil.oldestAncestor(table) : table.currentSnapshot();
    return snapshot.addedDataFiles(table.io()).iterator().next().location();
  }

  @Test
  void theRowsOfSomeKeysAreFoundWithTheirPlaces() {
    Dataset<Row> found = sought(keys("('M50017', 50017L), ('M59999', 59999L), ('M10002', 1L), ('M99999', 99999L)"));
    assertEquals("""
        [late-0,M50017,50017,17]
        [late-1,M59999,59999,9999]""", text(found.drop(Places.DATA_FILE)));
    assertEquals(dataFile(false), found.first().getAs(Places.DATA_FILE));
  }

  @Test
  void allRowsOfSomeFilesAreFoundToo() {
    Dataset<Row> found = sought(keys("('M10002', 10002L), ('M50017', 50017L)"), "late-1", "nowhere");
    assertEquals(5_002, found.count());
    assertEquals("""
        [early,M10002,10002,2]
        [late-0,M50017,50017,17]""", text(found.filter("_source_file <> 'late-1'").drop(Places.DATA_FILE)));
  }

  @Test
  void rowsThatWereTakenOutAreNotFoundButAtTheirPlaces() throws IOException {
    BitSet seventeen = new BitSet();
    seventeen.set(17);
    Places.remove(warehouse.iceberg(TABLE), Map.of(dataFile(false), seventeen));
    KeySet keys = keys("('M50016', 50016L), ('M50017', 50017L)");
    assertEquals("[late-0,M50016,50016,16]", text(sought(keys).drop(Places.DATA_FILE)));
    StoredRows stored = new StoredRows(warehouse, TABLE);
    String data = sought(keys).first().getAs(Places.DATA_FILE);
    for (List<StoredRows.Texts> texts : List.of(List.<StoredRows.Texts>of(),
        List.of(new StoredRows.Texts("matter_id", keys.spans().orElseThrow())))) {
      assertEquals("[M50017,17]", text(stored.at(Map.of(data, seventeen), List.of("matter_id"), texts)
          .drop(Places.DATA_FILE)));
    }
    assertEquals("", text(stored.at(Map.of(), List.of("matter_id"), List.of())));
  }

  /** The first page of the file holds nothing but noise, and the other file is gone: neither is looked into. */
  @Test
  void filesAndPagesWithOtherTextsAreNotRead() throws IOException {
    warehouse.iceberg(TABLE).io().deleteFile(dataFile(true));
    Path late = HomeFiles.path(folder, dataFile(false));
    byte[] bytes = Files.readAllBytes(late);
    Arrays.fill(bytes, 4, 40, (byte) -1);
    Files.write(late, bytes);
    assertEquals("[late-1,M59990,59990,9990]",
        text(sought(keys("('M59990', 59990L), ('M59991', 1L)")).drop(Places.DATA_FILE)));
  }

  @Test
  void whereAKeyIsMissingAllIsLookedThrough() {
    append(steps("none", 7, 8).withColumn("matter_id", expr("cast(null as string)")));
    KeySet keys = keys("(cast(null as string), 7L), ('M10002', 10002L)");
    assertTrue(keys.spans().isEmpty());
    assertEquals("""
        [early,M10002,10002,2]
        [none,null,7,0]""", text(sought(keys).drop(Places.DATA_FILE)));
  }

  /** A column that a contract lost and got back is not what it was. */
  @Test
  void aColumnThatWentAndCameBackIsEmptyInOldRows() {
    warehouse.fit(TABLE, new StructType(Arrays.copyOf(schema.fields(), 2)));
    warehouse.fit(TABLE, schema);
    assertEquals("[null,M50017,50017,17]",
        text(sought(keys("('M50017', 50017L)")).drop(Places.DATA_FILE)));
  }

  private static String text(Dataset<Row> rows) {
    return String.join("\n", rows.collectAsList().stream().map(Row::toString).sorted().toList());
  }
}
