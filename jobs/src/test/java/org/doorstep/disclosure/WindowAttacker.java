package org.doorstep.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Knows every running window that is shown, of each group that a figure counts; that a window is the sum of its months
 * and the county that of its townships, and that no month is below 0. Of two editions it has both, and is told in which
 * months late records came between them, though not how many.
 */
final class WindowAttacker {

  static final int MONTHS = 48;
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final double ERROR = 1e-6;

  private final int[][][] then;
  private final int[][][] now;
  private final int firstEdition;

  /** One who has one edition. */
  WindowAttacker(int[][][] months) {
    this(months, months, MONTHS);
  }

  /**
   * One who has two editions.
   *
   * @param then what was counted by group, township and month when the first was made
   * @param now the same when the second was made
   * @param firstEdition months that the first edition has
   */
  WindowAttacker(int[][][] then, int[][][] now, int firstEdition) {
    this.then = then;
    this.now = now;
    this.firstEdition = firstEdition;
  }

  static boolean isShown(Map<String, Object> row) {
    return row.get("mark").equals("");
  }

  /** The counts of a window of a township, or of the county (-1), by group. */
  static long[] sums(int[][][] months, int township, int end) {
    long[] sums = new long[months.length];
    for (int group = 0; group < months.length; group++) {
      for (int one = 0; one < months[group].length; one++) {
        for (int month = end - 12; month < end && (township < 0 || one == township); month++) {
          sums[group] += months[group][one][month];
        }
      }
    }
    return sums;
  }

  /** Hidden windows smaller than what is shown that linear programming over the months narrows to a single count. */
  List<String> found(List<Map<String, Object>> rows, int smallest) {
    List<String> found = new ArrayList<>();
    for (int group = 0; group < then.length; group++) {
      find(rows, group, smallest, found);
    }
    return found;
  }

  private void find(List<Map<String, Object>> rows, int group, int smallest, List<String> found) {
    Map<List<Double>, Double> known = new LinkedHashMap<>();
    rows.stream().filter(WindowAttacker::isShown).forEach(row -> known.put(
        DoubleStream.of(window(row, group)).boxed().toList(), (double) count(row, group)));
    rows.stream().filter(row -> !isShown(row) && row.get("period_kind").equals("month")).forEach(row -> {
      long count = count(row, group);
      if (count > 0 && count < smallest) {
        double[] window = window(row, group);
        double high = bound(known, window, GoalType.MAXIMIZE);
        double low = bound(known, window, GoalType.MINIMIZE);
        if (high - low < 1 - ERROR) {
          found.add("%s %s, group %d: %d is in [%.3f, %.3f]"
              .formatted(row.get("area_code"), row.get("period"), group, count, low, high));
        }
      }
    });
  }

  private long count(Map<String, Object> row, int group) {
    return sums(isOfFirst(row) ? then : now, township(row), end(row))[group];
  }

  private boolean isOfFirst(Map<String, Object> row) {
    return end(row) <= firstEdition;
  }

  /** Which months a window sums up: those as they were then, and after them those that late records changed, as now. */
  private double[] window(Map<String, Object> row, int group) {
    int townships = then[0].length;
    double[] window = new double[2 * townships * MONTHS];
    for (int one = 0; one < townships; one++) {
      for (int month = end(row) - 12; month < end(row); month++) {
        boolean changed = !isOfFirst(row) && then[group][one][month] != now[group][one][month];
        window[(changed ? townships + one : one) * MONTHS + month] = township(row) < 0 || township(row) == one ? 1 : 0;
      }
    }
    return window;
  }

  private static int township(Map<String, Object> row) {
    String code = row.get("area_code").toString();
    return code.equals("99") ? -1 : code.charAt(3) - '0';
  }

  private static int end(Map<String, Object> row) {
    LocalDate end = (LocalDate) row.get("period_end");
    return (end.getYear() - FIRST.getYear()) * 12 + end.getMonthValue() - 1;
  }

  /**
   * How low or high a window can be. Months that no shown sum tells apart are one variable, and the window is a last
   * one: of like columns the solver may read one for the other.
   */
  private static double bound(Map<List<Double>, Double> known, double[] window, GoalType goal) {
    Map<List<Double>, Integer> columns = new LinkedHashMap<>();
    for (int month = 0; month < window.length; month++) {
      columns.putIfAbsent(column(known, window, month), columns.size());
    }
    int last = columns.size();
    List<LinearConstraint> constraints = new ArrayList<>();
    int row = 0;
    for (double sum : known.values()) {
      constraints.add(new LinearConstraint(coefficients(columns, row++, 0), Relationship.EQ, sum));
    }
    constraints.add(new LinearConstraint(coefficients(columns, row, -1), Relationship.EQ, 0));
    double[] wanted = new double[last + 1];
    wanted[last] = 1;
    try {
      return new SimplexSolver().optimize(new LinearObjectiveFunction(wanted, 0), new LinearConstraintSet(constraints),
          goal, new NonNegativeConstraint(true)).getValue();
    } catch (UnboundedSolutionException e) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /** In which of the sums, and whether in the window, a month is. */
  private static List<Double> column(Map<List<Double>, Double> known, double[] window, int month) {
    List<Double> column = new ArrayList<>(known.keySet().stream().map(sum -> sum.get(month)).toList());
    column.add(window[month]);
    return column;
  }

  private static double[] coefficients(Map<List<Double>, Integer> columns, int row, double last) {
    double[] coefficients = new double[columns.size() + 1];
    columns.forEach((column, place) -> coefficients[place] = column.get(row));
    coefficients[columns.size()] = last;
    return coefficients;
  }
}
