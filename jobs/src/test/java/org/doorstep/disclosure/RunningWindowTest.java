package org.doorstep.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/**
 * Running figures of twelve months overlap from month to month. The attacker knows every window that is shown, that a
 * window is the sum of its months, that the county is the sum of its townships, and that no month is below 0.
 */
class RunningWindowTest {

  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final int MONTHS = 48;
  private static final int SMALLEST = 10;
  private static final double ERROR = 1e-6;

  /** Complaints of each township by month. */
  private static int[][] thrown(long seed, double scale) {
    Random random = new Random(seed);
    int[][] months = new int[2 + random.nextInt(3)][MONTHS];
    for (int[] township : months) {
      double level = scale * random.nextDouble();
      for (int month = 0; month < MONTHS; month++) {
        township[month] = (int) (level * random.nextDouble() * 2);
      }
    }
    return months;
  }

  private static int[] months(int even, int odd) {
    return IntStream.range(0, MONTHS).map(month -> month % 2 == 0 ? even : odd).toArray();
  }

  @Test
  void noHiddenWindowIsFoundFromThoseThatOverlapIt() {
    LongStream.range(0, 12).forEach(seed -> {
      int[][] months = thrown(seed, 2.5);
      assertEquals(List.of(), found(months, guarded(months, "rolling")), () -> "thrown by seed " + seed);
    });
  }

  @Test
  void wereTheyShownAsFiguresThatDoNotOverlapSomeWouldBeFound() {
    assertTrue(LongStream.range(0, 12).mapToObj(seed -> thrown(seed, 2.5))
        .anyMatch(months -> !found(months, guarded(months, "stock")).isEmpty()));
  }

  @Test
  void whereNothingIsSmallEveryMonthIsShown() {
    assertEquals(new TreeSet<>(List.of("")), new TreeSet<>(guarded(thrown(1, 400), "rolling").stream()
        .map(row -> row.get("mark").toString()).toList()));
  }

  @Test
  void aTownshipWithASmallWindowIsHeldBackWithAnotherAndTheRestIsShown() {
    List<Map<String, Object>> rows = guarded(new int[][] {months(0, 1), months(1, 1), months(3, 5)}, "rolling");
    assertEquals(Map.of("99", 0L, "9900", 54L, "9901", 54L, "9902", 0L), rows.stream().collect(Collectors.groupingBy(
        row -> row.get("area_code").toString(), Collectors.filtering(row -> !isShown(row), Collectors.counting()))));
  }

  @Test
  void aCountyWithASmallWindowKeepsToCalendarYears() {
    int[] months = months(2, 2);
    Arrays.fill(months, 18, 26, 0);
    List<Map<String, Object>> rows = guarded(new int[][] {months, months(0, 0)}, "rolling").stream()
        .filter(row -> row.get("area_level").equals("county") && isShown(row)).toList();
    assertFalse(rows.isEmpty());
    rows.forEach(row -> assertTrue(Span.of(row).endsAYear(), row::toString));
  }

  private static boolean isShown(Map<String, Object> row) {
    return row.get("mark").equals("");
  }

  private static List<Map<String, Object>> guarded(int[][] months, String base) {
    Disclosure disclosure = new Disclosure(Map.of("complaints",
        new Privacy(Counts.MATTERS, true, "count", base, "", false)), ThresholdsTest.RULES);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int end = 12; end <= MONTHS; end++) {
      for (Span span : spans(end)) {
        for (int township = -1; township < months.length; township++) {
          rows.add(row(span, township, sum(months, township, end)));
        }
      }
    }
    return new FamilyRows(disclosure, "complaints", rows, List.of()).guarded();
  }

  private static List<Span> spans(int end) {
    LocalDate day = FIRST.plusMonths(end);
    List<Span> spans = new ArrayList<>(List.of(new Span("month", day.minusMonths(1), day)));
    if (end % 3 == 0) {
      spans.add(new Span("quarter", day.minusMonths(3), day));
    }
    if (end % 12 == 0) {
      spans.add(new Span("year", day.minusYears(1), day));
    }
    return spans;
  }

  private static long sum(int[][] months, int township, int end) {
    long sum = 0;
    for (int one = 0; one < months.length; one++) {
      for (int month = end - 12; month < end && (township < 0 || one == township); month++) {
        sum += months[one][month];
      }
    }
    return sum;
  }

  private static Map<String, Object> row(Span span, int township, long count) {
    Map<String, Object> row = new TreeMap<>(Map.of("measure_id", "complaints", "output", "value",
        "area_code", township < 0 ? "99" : "990" + township, "area_level", township < 0 ? "county" : "township",
        "period_kind", span.kind(), "period", span.start() + span.kind(), "period_start", span.start(),
        "period_end", span.end(), "dimension", "", "dimension_value", ""));
    row.putAll(Map.of("numerator", (double) count, "n", count, "value", (double) count, "state", "final", "mark", "",
        "shown", ""));
    return row;
  }

  /** Small hidden windows that linear programming over the months narrows to a single count. */
  private static List<String> found(int[][] months, List<Map<String, Object>> rows) {
    Map<List<Double>, Double> known = new LinkedHashMap<>();
    rows.stream().filter(RunningWindowTest::isShown).forEach(row -> known.put(
        DoubleStream.of(window(months, row)).boxed().toList(), ((Number) row.get("numerator")).doubleValue()));
    List<String> found = new ArrayList<>();
    rows.stream().filter(row -> !isShown(row) && row.get("period_kind").equals("month")).forEach(row -> {
      long count = sum(months, township(row), end(row));
      if (count > 0 && count < SMALLEST) {
        double high = bound(known, window(months, row), GoalType.MAXIMIZE);
        double low = bound(known, window(months, row), GoalType.MINIMIZE);
        if (high - low < 1 - ERROR) {
          found.add("%s %s: %d is in [%.3f, %.3f]".formatted(row.get("area_code"), row.get("period"), count, low, high));
        }
      }
    });
    return found;
  }

  private static double[] window(int[][] months, Map<String, Object> row) {
    double[] window = new double[months.length * MONTHS];
    for (int one = 0; one < months.length; one++) {
      for (int month = end(row) - 12; month < end(row); month++) {
        window[one * MONTHS + month] = township(row) < 0 || township(row) == one ? 1 : 0;
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
