package org.doorstep.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.doorstep.SparkTest;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.source.Samples;
import org.junit.jupiter.api.Test;

class RowHashTest extends SparkTest {

  /** Rows of a table that was kept are held against rows of tonight, so both ways of asking must agree for ever. */
  @Test
  void aRowHasTheHashThatSparkSqlGives() {
    for (Contract contract : Samples.CONTRACTS.records()) {
      Dataset<Row> rows = spark().sql(
          "select " + columns(contract, true) + " union all select " + columns(contract, false));
      List<String> fields = contract.storedFields().stream().map(Field::name).toList();
      RowHash hash = RowHash.of(contract.sparkSchema(), fields);
      List<Long> ours = new ArrayList<>();
      for (InternalRow row : rows.queryExecution().executedPlan().executeCollect()) {
        ours.add(hash.of(row));
      }
      Column[] columns = fields.stream().map(name -> col(name)).toArray(Column[]::new);
      assertEquals(rows.select(xxhash64(columns)).collectAsList().stream().map(row -> row.getLong(0)).toList(), ours,
          contract.name());
    }
  }

  private static String columns(Contract contract, boolean filled) {
    List<String> columns = new ArrayList<>();
    for (Field field : contract.storedFields()) {
      String type = field.type().sparkType().sql();
      String value = switch (field.type()) {
        case STRING -> "'户籍 " + field.name() + "'";
        case DATE -> "date'2026-05-31'";
        case TIMESTAMP -> "timestamp'2026-05-31 01:02:03'";
        case BOOLEAN -> "true";
        case DOUBLE -> "-0.0D";
        case INTEGER, LONG -> "cast(-7 as " + type + ")";
      };
      columns.add((filled ? value : "cast(null as " + type + ")") + " as " + field.name());
    }
    return String.join(", ", columns);
  }
}
