package org.doorstep.measure;

import java.util.HashMap;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;

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
    CellCondenser condenser = new CellCondenser(measures, scope);
    rows.forEachRemaining(condenser::add);
    return condenser.cells().iterator();
  }
}
