package org.doorstep.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Fewer cells with the same sums, so that few are kept and go from task to task: those that fold together are one. */
final class CondensedCells implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, Measure> measures;
  private final Scope scope;

  /** For these measures, by id. */
  CondensedCells(HashMap<String, Measure> measures, Scope scope) {
    this.measures = measures;
    this.scope = scope;
  }

  @Override
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    CellNames names = new CellNames();
    List<PartSums> parts = new ArrayList<>();
    PartSums part = null;
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      if (part == null || !part.isOf(row)) {
        part = parts.stream().filter(each -> each.isOf(row)).findFirst().orElse(null);
      }
      if (part == null) {
        part = new PartSums(row, names);
        parts.add(part);
      }
      part.add(row);
    }
    return parts.stream().flatMap(each -> each.sums.cells(each.measureId, each.part, names)).iterator();
  }

  /** The sums of one part of a measure. */
  private final class PartSums {
    private final UTF8String measureId;
    private final UTF8String part;
    private final CellNames names;
    private final Fold fold;
    private final CellSums sums = new CellSums();

    PartSums(InternalRow row, CellNames names) {
      this.measureId = row.getUTF8String(0).copy();
      this.part = row.getUTF8String(1).copy();
      this.names = names;
      this.fold = new Fold(measures.get(measureId.toString()), scope, names);
    }

    boolean isOf(InternalRow row) {
      return row.getUTF8String(0).equals(measureId) && row.getUTF8String(1).equals(part);
    }

    void add(InternalRow row) {
      int duration = row.isNullAt(5) ? CellSums.NO_DURATION : row.getInt(5);
      sums.add(fold.area(names.number(row, 2)), fold.day(row.getInt(3), duration), names.number(row, 4), duration,
          row.getLong(6), row.getLong(7), row.getLong(8));
    }
  }
}
