package org.doorstep.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.period.Period;

/**
 * Fewer cells with the same sums, so that few go from task to task: those of one week and month, or of one month where
 * a measure has no weeks, become one, and areas below the lowest that figures are wanted for count in it. Durations
 * that still run keep their day, for their length hangs on it; a measure with a function of its own keeps all.
 */
final class CondensedCells implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {

  private static final long serialVersionUID = 1L;

  /** The levels of areas that figures of a measure are wanted for. */
  interface Levels extends Function<Measure, List<String>>, Serializable {}

  private final HashMap<String, Measure> measures;
  private final Scope scope;
  private final Levels levels;

  /** For these measures, by id. */
  CondensedCells(HashMap<String, Measure> measures, Scope scope, Levels levels) {
    this.measures = measures;
    this.scope = scope;
    this.levels = levels;
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
    private final Measure measure;
    private final CellNames names;
    private final CellSums sums = new CellSums();
    private final Map<Integer, Integer> areas = new HashMap<>();
    private final Map<Integer, Integer> days = new HashMap<>();

    PartSums(InternalRow row, CellNames names) {
      this.measureId = row.getUTF8String(0).copy();
      this.part = row.getUTF8String(1).copy();
      this.measure = measures.get(measureId.toString());
      this.names = names;
    }

    boolean isOf(InternalRow row) {
      return row.getUTF8String(0).equals(measureId) && row.getUTF8String(1).equals(part);
    }

    void add(InternalRow row) {
      int area = names.number(row, 2);
      int day = row.getInt(3);
      int duration = row.isNullAt(5) ? CellSums.NO_DURATION : row.getInt(5);
      if (!measure.isFunction()) {
        area = areas.computeIfAbsent(area, this::lowest);
        day = duration < 0 && duration != CellSums.NO_DURATION ? day : days.computeIfAbsent(day, this::firstOfPeriods);
      }
      sums.add(area, day, names.number(row, 4), duration, row.getLong(6), row.getLong(7), row.getLong(8));
    }

    /** The area, or the first above it for which figures are wanted. */
    private int lowest(int area) {
      List<String> wanted = levels.apply(measure);
      return scope.areas().lineage(names.name(area).toString()).stream()
          .filter(each -> wanted.contains(each.level())).findFirst()
          .map(each -> names.number(UTF8String.fromString(each.code()))).orElse(area);
    }

    private int firstOfPeriods(int day) {
      return (int) Rollup.briefPeriods(measure, LocalDate.ofEpochDay(day)).stream().map(Period::start)
          .mapToLong(LocalDate::toEpochDay).max().orElse(day);
    }
  }
}
