package org.doorstep.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Running figures of twelve months overlap from month to month; {@link WindowAttacker} tries to find hidden ones. */
class RunningWindowTest {

  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final int MONTHS = WindowAttacker.MONTHS;
  private static final int FIRST_EDITION = 36;
  private static final int SEEDS = 12;

  /** What is counted in each month, and how a window of it is published. */
  enum Form {
    COUNT(1, 10, new Privacy(Counts.MATTERS, true, "count", "rolling", "", false)),
    SHARE(2, 10, new Privacy(Counts.MATTERS, true, "percent", "rolling", "", false)),
    RATIO(2, 5, new Privacy(Counts.PERSONS, false, "ratio", "rolling", "", false));

    private final int groups;
    private final int smallest;
    private final Privacy privacy;

    Form(int groups, int smallest, Privacy privacy) {
      this.groups = groups;
      this.smallest = smallest;
      this.privacy = privacy;
    }

    private static boolean isSmall(Map<String, Object> row, int smallest) {
      double first = (Double) row.get("numerator");
      double second = ((Number) row.get("n")).doubleValue() - first;
      return first > 0 && first < smallest || second > 0 && second < smallest;
    }

    /** The published numbers of a window; of a ratio the second group stands in the denominator at a tenth. */
    private Map<String, Object> numbers(long[] counts) {
      double all = Arrays.stream(counts).sum();
      return switch (this) {
        case COUNT -> Map.of("numerator", all, "n", (long) all, "value", all);
        case SHARE ->
            Map.of("numerator", (double) counts[0], "denominator", all, "n", (long) all, "value", counts[0] / all);
        case RATIO -> Map.of("numerator", (double) counts[0], "denominator", counts[1] / 10.0, "n", (long) all,
            "value", 10.0 * counts[0] / counts[1]);
      };
    }
  }

  /** Counts by group, township and month. */
  private static int[][][] thrown(Form form, long seed, double scale) {
    Random random = new Random(seed);
    int[][][] months = new int[form.groups][2 + random.nextInt(3)][MONTHS];
    for (int township = 0; township < months[0].length; township++) {
      for (int[][] group : months) {
        double level = scale * random.nextDouble();
        for (int month = 0; month < MONTHS; month++) {
          group[township][month] = (int) (level * random.nextDouble() * 2);
        }
      }
    }
    return months;
  }

  private static double scale(long seed) {
    return seed % 2 == 0 ? 2.5 : 6;
  }

  /** The same with next to nobody in the first township from some month on. */
  private static int[][][] fading(int[][][] months, long seed) {
    Random random = new Random(seed);
    for (int[][] group : months) {
      int from = FIRST_EDITION - random.nextInt(12);
      for (int month = from; month < MONTHS; month++) {
        group[0][month] = random.nextInt(4) == 0 ? 1 : 0;
      }
    }
    return months;
  }

  /** The same with some more persons in some months of before the first edition, as late records bring. */
  private static int[][][] late(int[][][] months, long seed) {
    Random random = new Random(-1 - seed);
    int[][][] late = new int[months.length][months[0].length][];
    for (int group = 0; group < months.length; group++) {
      for (int township = 0; township < months[0].length; township++) {
        late[group][township] = months[group][township].clone();
        late[group][township][FIRST_EDITION - 1 - random.nextInt(12)] += 1 + random.nextInt(2);
      }
    }
    return late;
  }

  private static int[] months(int even, int odd) {
    return IntStream.range(0, MONTHS).map(month -> month % 2 == 0 ? even : odd).toArray();
  }

  @ParameterizedTest
  @EnumSource
  void noHiddenWindowIsFoundFromThoseThatOverlapIt(Form form) {
    LongStream.range(0, SEEDS).forEach(seed -> {
      int[][][] months = thrown(form, seed, scale(seed));
      assertEquals(List.of(), new WindowAttacker(months).found(guarded(form, months, "rolling"), form.smallest),
          () -> "thrown by seed " + seed);
    });
  }

  @ParameterizedTest
  @EnumSource
  void noHiddenWindowIsFoundFromAnEarlierEditionBesideLateRecords(Form form) {
    LongStream.range(0, SEEDS).forEach(seed -> {
      int[][][] then = seed % 3 == 0 ? thrown(form, seed, scale(seed)) : fading(thrown(form, seed, 6), seed);
      int[][][] now = late(then, seed);
      List<Map<String, Object>> first = published(form, then, FIRST_EDITION, "rolling", List.of());
      List<Map<String, Object>> second = published(form, now, MONTHS, "rolling", first);
      assertTrue(second.containsAll(first), () -> "thrown by seed " + seed + " changed what was released");
      assertEquals(List.of(), new WindowAttacker(then, now, FIRST_EDITION).found(second, form.smallest),
          () -> "thrown by seed " + seed);
    });
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNT", "RATIO"})
  void wereTheyShownAsFiguresThatDoNotOverlapSomeWouldBeFound(Form form) {
    assertTrue(LongStream.range(0, SEEDS).mapToObj(seed -> thrown(form, seed, 2.5)).anyMatch(months ->
        !new WindowAttacker(months).found(guarded(form, months, "stock"), form.smallest).isEmpty()));
  }

  @ParameterizedTest
  @EnumSource
  void wereOnlySmallOnesHiddenSomeWouldBeFound(Form form) {
    assertTrue(LongStream.range(0, SEEDS).anyMatch(seed -> {
      int[][][] then = fading(thrown(form, seed, 6), seed);
      int[][][] now = late(then, seed);
      List<Map<String, Object>> rows = rows(form, then, 12, FIRST_EDITION);
      rows.addAll(rows(form, now, FIRST_EDITION + 1, MONTHS));
      rows.forEach(row -> row.put("mark", Form.isSmall(row, form.smallest) ? "suppressed" : ""));
      return !new WindowAttacker(then, now, FIRST_EDITION).found(rows, form.smallest).isEmpty();
    }));
  }

  @ParameterizedTest
  @EnumSource
  void whereNothingIsSmallEveryMonthIsShown(Form form) {
    assertEquals(new TreeSet<>(List.of("")), new TreeSet<>(guarded(form, thrown(form, 1, 400), "rolling").stream()
        .map(row -> row.get("mark").toString()).toList()));
  }

  @Test
  void aTownshipWithASmallWindowIsHeldBackWithAnotherAndTheRestIsShown() {
    int[][][] months = {{months(0, 1), months(1, 1), months(3, 5)}};
    assertEquals(Map.of("99", 0L, "9900", 54L, "9901", 54L, "9902", 0L), guarded(Form.COUNT, months, "rolling").stream()
        .collect(Collectors.groupingBy(row -> row.get("area_code").toString(),
            Collectors.filtering(row -> !WindowAttacker.isShown(row), Collectors.counting()))));
  }

  @Test
  void aCountyWithASmallWindowKeepsToCalendarYears() {
    int[] months = months(2, 2);
    Arrays.fill(months, 18, 26, 0);
    List<Map<String, Object>> rows = guarded(Form.COUNT, new int[][][] {{months, months(0, 0)}}, "rolling").stream()
        .filter(row -> row.get("area_level").equals("county") && WindowAttacker.isShown(row)).toList();
    assertFalse(rows.isEmpty());
    rows.forEach(row -> assertTrue(Span.of(row).endsAYear(), row::toString));
  }

  private static List<Map<String, Object>> guarded(Form form, int[][][] months, String base) {
    return published(form, months, MONTHS, base, List.of());
  }

  private static List<Map<String, Object>> published(Form form, int[][][] months, int last, String base,
      List<Map<String, Object>> released) {
    Privacy own = form.privacy;
    Disclosure disclosure = new Disclosure(Map.of("complaints", new Privacy(own.counts(), own.sensitive(), own.unit(),
        base, own.dimension(), own.aboutStaff())), ThresholdsTest.RULES);
    return new FamilyRows(disclosure, "complaints", rows(form, months, 12, last), released).guarded();
  }

  private static List<Map<String, Object>> rows(Form form, int[][][] months, int first, int last) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int end = first; end <= last; end++) {
      for (Span span : spans(end)) {
        for (int township = -1; township < months[0].length; township++) {
          rows.add(row(form, span, township, WindowAttacker.sums(months, township, end)));
        }
      }
    }
    return rows;
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

  private static Map<String, Object> row(Form form, Span span, int township, long[] counts) {
    Map<String, Object> row = new TreeMap<>(Map.of("measure_id", "complaints", "output", "value",
        "area_code", township < 0 ? "99" : "990" + township, "area_level", township < 0 ? "county" : "township",
        "period_kind", span.kind(), "period", span.start() + span.kind(), "period_start", span.start(),
        "period_end", span.end(), "dimension", "", "dimension_value", ""));
    row.putAll(form.numbers(counts));
    row.putAll(Map.of("state", "final", "mark", "", "shown", ""));
    return row;
  }
}
