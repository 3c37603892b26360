package org.doorstep.measure;

import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** The cells of one part of a measure while rows are added up. */
final class CellCounts {

  private final CountedPart part;
  private final CellSums sums = new CellSums();

  CellCounts(CountedPart part) {
    this.part = part;
  }

  /** Adds what one row gives, as often as the sign says. */
  void add(InternalRow row, int area, long sign, CellNames names) {
    if (row.isNullAt(part.day())) {
      return;
    }
    boolean included = part.included() == CountedPart.NONE || holds(row, part.included());
    if (!included && (part.excluded() == CountedPart.NONE || !holds(row, part.excluded()))) {
      return;
    }
    int day = row.getInt(part.day());
    int dimensionValue = names.number(row, part.dimension());
    if (included) {
      int duration = part.duration() == CountedPart.NONE ? CellSums.NO_DURATION : (int) row.getLong(part.duration());
      sums.add(area, day, dimensionValue, duration, sign * count(row, part.numerator()),
          sign * count(row, part.denominator()), 0);
    } else {
      sums.add(area, day, dimensionValue, CellSums.NO_DURATION, 0, 0, sign);
    }
  }

  /** The cells that did not add up to nothing, as rows of {@link Contributions#CELL}. */
  Stream<InternalRow> cells(CellNames names) {
    return sums.cells(UTF8String.fromString(part.measureId()), UTF8String.fromString(part.part()), names);
  }

  private static boolean holds(InternalRow row, int column) {
    return !row.isNullAt(column) && row.getLong(column) != 0;
  }

  private static long count(InternalRow row, int column) {
    return column == CountedPart.NONE ? 1 : row.isNullAt(column) ? 0 : row.getLong(column);
  }
}
