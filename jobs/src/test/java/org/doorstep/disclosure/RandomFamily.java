package org.doorstep.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

/**
 * A small invented table family: persons of a county by township, part, month and group, thrown by a seed. Most cells
 * are small, as in a county of few people.
 */
final class RandomFamily {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private final Map<String, Privacy> measures;
  private final String measure;
  private final List<List<String>> outputs;
  private final int[][][][] persons;
  private final Random random;
  private boolean isMerged;

  /**
   * Throws a family.
   *
   * @param outputs by output: the groups in its numerator, as digits
   * @param size how large the counts are
   */
  RandomFamily(long seed, Map<String, Privacy> measures, String measure, int groups, List<List<String>> outputs,
      boolean hasParts, boolean hasTownships, int size) {
    this.random = new Random(seed);
    this.measures = measures;
    this.measure = measure;
    this.outputs = outputs;
    int townships = hasTownships ? 2 + random.nextInt(4) : 1;
    int parts = hasParts ? 2 + random.nextInt(3) : 1;
    int months = 3 + random.nextInt(10);
    this.persons = new int[townships][parts][months][groups];
    double scale = size * Math.exp(3 * random.nextDouble());
    for (int[][][] township : persons) {
      for (int[][] part : township) {
        for (int[] month : part) {
          for (int group = 0; group < groups; group++) {
            month[group] = (int) (random.nextDouble() * random.nextDouble() * scale * (group == 1 ? 0.6 : 1.5));
          }
        }
      }
    }
  }

  /** Changes some counts by one or two, as late records do. */
  void correct(int times) {
    for (int time = 0; time < times; time++) {
      int[] groups = persons[random.nextInt(persons.length)][random.nextInt(persons[0].length)][
          random.nextInt(persons[0][0].length)];
      int group = random.nextInt(groups.length);
      groups[group] = Math.max(0, groups[group] + random.nextInt(5) - 2);
    }
  }

  /** Lets the last township become part of the first, in whose rows its persons are counted from now on. */
  void merge() {
    isMerged = true;
  }

  /** A day on which some of its periods are final and some are not. */
  LocalDate someDay() {
    return FIRST.plusMonths(1 + random.nextInt(persons[0][0].length)).plusDays(9);
  }

  /** The rows as the measure room makes them on a day: a month is final from its ninth day after, longer ones later. */
  List<Map<String, Object>> rows(LocalDate asOf) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Span span : spans()) {
      boolean isFinal = !asOf.isBefore(span.end().plusDays(span.length() == 2 ? 30 : 7));
      int townships = persons.length > 1 ? persons.length - (isMerged ? 1 : 0) : 0;
      for (int township = -1; township < townships; township++) {
        for (int part = -1; part < (persons[0].length > 1 ? persons[0].length : 0); part++) {
          addRows(rows, span, township, part, isFinal ? "final" : "provisional");
        }
      }
    }
    return rows;
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    LocalDate end = FIRST.plusMonths(persons[0][0].length);
    for (LocalDate month = FIRST; month.isBefore(end); month = month.plusMonths(1)) {
      spans.add(new Span("month", month, month.plusMonths(1)));
      if (month.getMonthValue() % 3 == 1) {
        spans.add(new Span("quarter", month, month.plusMonths(3)));
      }
    }
    spans.add(new Span("year", FIRST, FIRST.plusYears(1)));
    return spans;
  }

  private void addRows(List<Map<String, Object>> rows, Span span, int township, int part, String state) {
    long[] groups = new long[persons[0][0][0].length];
    for (int month = 0; month < persons[0][0].length; month++) {
      LocalDate day = FIRST.plusMonths(month);
      if (!day.isBefore(span.start()) && day.isBefore(span.end())) {
        add(groups, township, part, month);
      }
    }
    long all = LongStream.of(groups).sum();
    if (all > 0) {
      for (List<String> output : outputs) {
        long in = sum(groups, group -> output.get(1).contains(String.valueOf(group)));
        rows.add(row(span, township, part, output.get(0), in, all, state));
      }
    }
  }

  private void add(long[] groups, int township, int part, int month) {
    for (int one = 0; one < persons.length; one++) {
      boolean isHere = township < 0 || one == township || isMerged && township == 0 && one == persons.length - 1;
      for (int each = part < 0 ? 0 : part; isHere && each < (part < 0 ? persons[0].length : part + 1); each++) {
        for (int group = 0; group < groups.length; group++) {
          groups[group] += persons[one][each][month][group];
        }
      }
    }
  }

  private static long sum(long[] groups, IntPredicate isIn) {
    long sum = 0;
    for (int group = 0; group < groups.length; group++) {
      sum += isIn.test(group) ? groups[group] : 0;
    }
    return sum;
  }

  private Map<String, Object> row(Span span, int township, int part, String output, double in, double all,
      String state) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("measure_id", measure);
    row.put("output", output);
    row.put("area_code", township < 0 ? "99" : "990" + township);
    row.put("area_level", township < 0 ? "county" : "township");
    row.put("period_kind", span.kind());
    row.put("period", span.start() + span.kind());
    row.put("period_start", span.start());
    row.put("period_end", span.end());
    row.put("dimension", part < 0 ? "" : "item_type");
    row.put("dimension_value", part < 0 ? "" : "part-" + part);
    boolean isCount = measures.get(measure).isCount();
    row.put("numerator", in);
    row.put("denominator", isCount ? null : all);
    row.put("n", (long) (isCount ? in : all));
    row.put("value", isCount ? in : in / all);
    row.put("low", 0.0);
    row.put("high", 1.0);
    row.put("state", state);
    row.put("mark", "");
    row.put("shown", "");
    return new TreeMap<>(row);
  }
}
