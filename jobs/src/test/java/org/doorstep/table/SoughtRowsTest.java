package org.doorstep.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.SparkTest;
import org.doorstep.contract.Contracts;
import org.doorstep.home.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoughtRowsTest extends SparkTest {

  private static final List<String> KEY = List.of("matter_id", "step_no");

  private Dataset<Row> steps() {
    Dataset<Row> made = spark().range(10_000).selectExpr("concat('M', id div 4) as matter_id", "cast(id % 4 as int) as step_no",
        "if(id % 3 = 0, null, concat('unit ', id % 7)) as unit_code", "concat('file-', id div 5000) as file");
    return spark().createDataFrame(made.collectAsList(), made.schema());
  }

  private Dataset<Row> sought() {
    return spark().sql("select * from values ('M17', 2), ('M2400', 0), ('M2400', 0), ('M99', null), ('M99999', 1) "
        + "as keys(matter_id, step_no)");
  }

  /** Files are read in columns, tables in memory row by row. */
  @Test
  void theRowsOfSomeKeysAreFoundHoweverTheTableIsRead(@TempDir Path folder) {
    steps().write().parquet(folder.resolve("steps").toString());
    Dataset<Row> stored = spark().read().parquet(folder.resolve("steps").toString());
    for (Dataset<Row> table : List.of(steps(), stored)) {
      assertEquals("""
          [M17,2,unit 0,file-0]
          [M2400,0,null,file-1]""", text(SoughtRows.of(table, KEY, KeySet.of(sought(), KEY))));
    }
  }

  @Test
  void allRowsOfSomeFilesAreFoundToo() {
    KeySet keys = KeySet.of(sought(), KEY);
    Dataset<Row> found = SoughtRows.of(steps(), KEY, keys, "file", Set.of(UTF8String.fromString("file-1")));
    assertEquals(5001, found.count());
    assertEquals("[M17,2,unit 0,file-0]", text(found.filter("file <> 'file-1'")));
  }

  @Test
  void whatAQueryMakesOfATableIsRefused() {
    Dataset<Row> some = steps().cache().filter("unit_code is not null");
    assertTrue(assertThrows(IllegalArgumentException.class, () -> SoughtRows.of(some, KEY, KeySet.of(sought(), KEY)))
        .getMessage().startsWith("rows are sought in a table as it is read, not in what a query makes of it"));
  }

  /** Of a table of records in two files, one of which has been lost, the other is all that is opened. */
  @Test
  void filesWithOtherNumbersAreNotOpened(@TempDir Path folder) throws IOException {
    Warehouse warehouse = Engine.start(folder, 0);
    StructType schema = warehouse.spark().range(0).selectExpr("concat('M', id) as matter_id", "id as step_no").schema();
    warehouse.create("steps", schema, RecordColumns.encodings(
        Contracts.read(Project.here().contracts()).get("petition_step")));
    append(warehouse, schema, 1000, 2000);
    String early = warehouse.iceberg("steps").currentSnapshot().addedDataFiles(warehouse.iceberg("steps").io())
        .iterator().next().location();
    append(warehouse, schema, 5000, 6000);
    assertEquals("Optional[KeySpan[low=M5000, high=M5999]]",
        KeySpan.ofAppended(warehouse.iceberg("steps"), "matter_id").toString());
    warehouse.iceberg("steps").io().deleteFile(early);

    Dataset<Row> keys = warehouse.spark().sql("select * from values ('M5998', 5998L), ('M5001', 5001L), ('M5002', 1L) "
        + "as keys(matter_id, step_no)");
    assertEquals("[M5001,5001]\n[M5998,5998]",
        text(SoughtRows.of(warehouse.read("steps"), KEY, KeySet.of(keys, KEY))));
  }

  @Test
  void keysSayBetweenWhichTextsTheyLieUnlessOneIsMissing() {
    assertEquals("Optional[KeySpan[low=M17, high=M99999]]",
        KeySet.of(sought(), KEY).span().toString());
    assertEquals(Optional.empty(),
        KeySet.of(sought().unionAll(spark().sql("select null, 1")), KEY).span());
    assertEquals(Optional.empty(), KeySet.of(sought().limit(0), KEY).span());
  }

  private static void append(Warehouse warehouse, StructType schema, int from, int until) {
    warehouse.append("steps", schema, warehouse.spark().range(from, until, 1, 1)
        .selectExpr("concat('M', id) as matter_id", "id as step_no").queryExecution().toRdd().toJavaRDD());
  }

  @Test
  void aKeySetHoldsEachKeyOnce() {
    KeySet keys = KeySet.of(new long[] {7, -3, 7, Long.MIN_VALUE}).with(KeySet.of(new long[] {7, 0}));
    assertEquals(4, keys.size());
    assertTrue(keys.contains(Long.MIN_VALUE) && keys.contains(-3) && keys.contains(0) && keys.contains(7));
    assertFalse(keys.contains(7L + (1L << 40)) || keys.contains(8));
    assertEquals(0, KeySet.of(new long[0]).size());
    assertFalse(KeySet.of(new long[0]).contains(0));
  }

  private static String text(Dataset<Row> rows) {
    return String.join("\n", rows.collectAsList().stream().map(Row::toString).sorted().toList());
  }
}
