package org.doorstep.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Takes cells of some measures one after the other and makes one of those that fold together; others are left out. */
final class CellCondenser {

  private final HashMap<String, Measure> measures;
  private final Scope scope;
  private final CellNames names = new CellNames();
  private final List<PartSums> parts = new ArrayList<>();
  private PartSums last;

  /** Of these measures, by id. */
  CellCondenser(HashMap<String, Measure> measures, Scope scope) {
    this.measures = measures;
    this.scope = scope;
  }

  /** Takes one cell in. */
  void add(InternalRow row) {
    UTF8String measureId = row.getUTF8String(0);
    UTF8String part = row.getUTF8String(1);
    if (last == null || !last.isOf(measureId, part)) {
      last = parts.stream().filter(each -> each.isOf(measureId, part)).findFirst().orElse(null);
    }
    if (last == null) {
      last = new PartSums(measureId.copy(), part.copy());
      parts.add(last);
    }
    last.add(row);
  }

  /** The cells that did not add up to nothing. */
  Stream<InternalRow> cells() {
    return parts.stream().flatMap(each -> each.sums.cells(each.measureId, each.part, names));
  }

  /** The sums of one part of a measure; nothing of one that is none of ours. */
  private final class PartSums {
    private final UTF8String measureId;
    private final UTF8String part;
    private final Fold fold;
    private final CellSums sums = new CellSums();

    PartSums(UTF8String measureId, UTF8String part) {
      this.measureId = measureId;
      this.part = part;
      Measure measure = measures.get(measureId.toString());
      this.fold = measure == null ? null : new Fold(measure, scope, names);
    }

    boolean isOf(UTF8String otherMeasureId, UTF8String otherPart) {
      return part.equals(otherPart) && measureId.equals(otherMeasureId);
    }

    void add(InternalRow row) {
      if (fold != null) {
        int duration = row.isNullAt(5) ? CellSums.NO_DURATION : row.getInt(5);
        sums.add(fold.area(names.number(row, 2)), fold.day(row.getInt(3), duration), names.number(row, 4), duration,
            row.getLong(6), row.getLong(7), row.getLong(8));
      }
    }
  }
}
