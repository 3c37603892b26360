package org.doorstep.measure;

import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** The cells of one part of a measure while rows are added up. */
final class CellCounts {

  private final CountedPart part;
  private final CellNames names;
  private final Fold fold;
  private final CellSums sums = new CellSums();

  CellCounts(CountedPart part, Scope scope, CellNames names) {
    this.part = part;
    this.names = names;
    this.fold = new Fold(part.measure(), scope, names);
  }

  /** Adds what one row gives, as often as the sign says. */
  void add(InternalRow row, int areaName, long sign) {
    if (row.isNullAt(part.day())) {
      return;
    }
    boolean included = part.included() == CountedPart.NONE || holds(row, part.included());
    if (!included && (part.excluded() == CountedPart.NONE || !holds(row, part.excluded()))) {
      return;
    }
    int area = fold.area(areaName);
    int day = row.getInt(part.day());
    int dimensionValue = names.number(row, part.dimension());
    if (included) {
      int duration = part.duration() == CountedPart.NONE ? CellSums.NO_DURATION : (int) row.getLong(part.duration());
      sums.add(area, fold.day(day, duration), dimensionValue, duration, sign * count(row, part.numerator()),
          sign * count(row, part.denominator()), 0);
    } else {
      sums.add(area, fold.day(day, CellSums.NO_DURATION), dimensionValue, CellSums.NO_DURATION, 0, 0, sign);
    }
  }

  /** The cells that did not add up to nothing, as rows of {@link Contributions#CELL}. */
  Stream<InternalRow> cells() {
    return sums.cells(UTF8String.fromString(part.measure().id()), UTF8String.fromString(part.part()), names);
  }

  private static boolean holds(InternalRow row, int column) {
    return !row.isNullAt(column) && row.getLong(column) != 0;
  }

  private static long count(InternalRow row, int column) {
    return column == CountedPart.NONE ? 1 : row.isNullAt(column) ? 0 : row.getLong(column);
  }
}
