package org.doorstep.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.doorstep.contract.PlainTexts;

/** Makes cells of inner rows in the columns of {@link Contributions#CELL}; equal texts and days are one. */
final class CellRows {

  private final PlainTexts texts = new PlainTexts(Contributions.CELL.length());
  private final Map<Integer, LocalDate> days = new HashMap<>();

  /** Gives the cells of a dataset that is small enough for one place, each key once and with its measure. */
  static void forEach(Dataset<Row> cells, CondensedCells condensed, BiConsumer<String, Cell> take) {
    CellRows rows = new CellRows();
    condensed.call(List.of(cells.queryExecution().executedPlan().executeCollect()).iterator())
        .forEachRemaining(row -> take.accept(rows.measureId(row), rows.cell(row)));
  }

  /** The cell in a row. */
  Cell cell(InternalRow row) {
    return new Cell(texts.of(row, 1), texts.of(row, 2), days.computeIfAbsent(row.getInt(3), LocalDate::ofEpochDay),
        texts.of(row, 4), row.isNullAt(5) ? null : (Integer) row.getInt(5), row.getLong(6), row.getLong(7),
        row.getLong(8));
  }

  /** The measure that a row's cell belongs to. */
  String measureId(InternalRow row) {
    return texts.of(row, 0);
  }
}
