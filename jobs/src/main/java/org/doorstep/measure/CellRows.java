package org.doorstep.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Makes cells of inner rows in the columns of {@link Contributions#CELL}; equal texts and days are one. */
final class CellRows {

  private final Map<UTF8String, String> texts = new HashMap<>();
  private final UTF8String[] last = new UTF8String[Contributions.CELL.length()];
  private final String[] lastText = new String[last.length];
  private final Map<Integer, LocalDate> days = new HashMap<>();

  /** Gives the cells of a dataset that is small enough for one place, each key once and with its measure. */
  static void forEach(Dataset<Row> cells, CondensedCells condensed, BiConsumer<String, Cell> take) {
    CellRows rows = new CellRows();
    condensed.call(List.of(cells.queryExecution().executedPlan().executeCollect()).iterator())
        .forEachRemaining(row -> take.accept(rows.measureId(row), rows.cell(row)));
  }

  /** The cell in a row. */
  Cell cell(InternalRow row) {
    return new Cell(text(row, 1), text(row, 2), days.computeIfAbsent(row.getInt(3), LocalDate::ofEpochDay),
        text(row, 4), row.isNullAt(5) ? null : (Integer) row.getInt(5), row.getLong(6), row.getLong(7),
        row.getLong(8));
  }

  /** The measure that a row's cell belongs to. */
  String measureId(InternalRow row) {
    return text(row, 0);
  }

  /** Most rows have the same text in a column as the row before. */
  private String text(InternalRow row, int column) {
    UTF8String text = row.getUTF8String(column);
    if (!text.equals(last[column])) {
      last[column] = text.copy();
      lastText[column] = texts.computeIfAbsent(last[column], UTF8String::toString);
    }
    return lastText[column];
  }
}
