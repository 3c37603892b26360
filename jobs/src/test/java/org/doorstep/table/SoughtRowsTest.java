package org.doorstep.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.doorstep.SparkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoughtRowsTest extends SparkTest {

  private static final List<String> KEY = List.of("matter_id", "step_no");

  private Dataset<Row> steps() {
    Dataset<Row> made = spark().range(10_000).selectExpr("concat('M', id div 4) as matter_id",
        "cast(id % 4 as int) as step_no", "if(id % 3 = 0, null, concat('unit ', id % 7)) as unit_code",
        "concat('file-', id div 5000) as file");
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

  /** Blocks of other values are left out, of the others all rows come. */
  @Test
  void rowsNearSomeValuesAreThoseOfTheirBlocks(@TempDir Path folder) throws IOException {
    Warehouse warehouse = Engine.start(folder, 0);
    StructType schema = new StructType().add("measure_id", "string").add("cases", "long");
    warehouse.create("cells", schema);
    for (String cells : List.of("('A', 1L), ('B', 2L)", "('C', 3L), ('C', 4L)", "('B', 5L)")) {
      warehouse.append("cells", schema, warehouse.spark().sql("select * from values " + cells + " as t(a, b)")
          .coalesce(1).queryExecution().toRdd().toJavaRDD());
    }
    assertEquals(List.of("A 1", "B 2", "B 5"), SoughtRows.near(warehouse.read("cells"), "measure_id", List.of("B"))
        .map(row -> row.getUTF8String(0) + " " + row.getLong(1)).collect().stream().sorted().toList());
    Dataset<Row> filtered = warehouse.read("cells").filter("cases > 1");
    assertThrows(IllegalArgumentException.class, () -> SoughtRows.near(filtered, "measure_id", List.of("B")));
  }

  @Test
  void whatAQueryMakesOfATableIsRefused() {
    Dataset<Row> some = steps().cache().filter("unit_code is not null");
    assertTrue(assertThrows(IllegalArgumentException.class, () -> SoughtRows.of(some, KEY, KeySet.of(sought(), KEY)))
        .getMessage().startsWith("rows are sought in a table as it is read, not in what a query makes of it"));
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
