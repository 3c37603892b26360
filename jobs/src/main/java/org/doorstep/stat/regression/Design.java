package org.doorstep.stat.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doorstep.stat.Require;

/** The columns of a regression, built one by one; every column has one value per observation. */
public final class Design {

  private final int rows;
  private final List<double[]> columns = new ArrayList<>();

  private Design(int rows) {
    this.rows = rows;
  }

  /** A design that begins with the intercept. */
  public static Design withIntercept(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return new Design(rows).column(ones);
  }

  public Design column(double[] values) {
    Require.that(values.length == rows, "column %d of x has %d values, y has %d", columns.size(),
        values.length, rows);
    columns.add(values);
    return this;
  }

  /** Adds 0/1 columns for all levels but the first of a factor, where levels are numbered from 0. */
  public Design factor(int[] level) {
    int[] levels = Arrays.stream(level).distinct().sorted().toArray();
    for (int i = 1; i < levels.length; i++) {
      int wanted = levels[i];
      column(Arrays.stream(level).mapToDouble(value -> value == wanted ? 1 : 0).toArray());
    }
    return this;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns.size();
  }

  double[] row(int i) {
    return columns.stream().mapToDouble(column -> column[i]).toArray();
  }
}
