package org.doorstep.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The dated numbers that measures need: which counts as long, much or few. */
public final class Thresholds implements Serializable {

  private static final long serialVersionUID = 1L;

  private final DatedRows<Threshold> rows;

  Thresholds(List<Threshold> rows) {
    this.rows = new DatedRows<>(rows);
  }

  /** The names of the thresholds. */
  public Set<String> names() {
    return rows.names();
  }

  /**
   * The number that holds on a day.
   *
   * @throws IllegalArgumentException when the table has none
   */
  public long value(String name, String scope, LocalDate day) {
    Threshold row = rows.on(name, scope, day);
    if (row == null) {
      throw new IllegalArgumentException("thresholds.csv has no row of '" + name + "' that holds for '" + scope
          + "' on " + day + "; add one");
    }
    return row.value();
  }
}
