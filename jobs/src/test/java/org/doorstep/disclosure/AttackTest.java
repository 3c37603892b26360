package org.doorstep.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody gets a hidden count of persons back: not from totals, parts and neighbouring periods, not from an earlier
 * edition, not by subtraction and not by linear programming.
 */
class AttackTest {

  private static final LocalDate ALL_FINAL = LocalDate.of(2026, 3, 1);
  private static final Map<String, Privacy> MEASURES = Map.of(
      "share", new Privacy(Counts.PERSONS, false, "percent", "due", "item_type", false),
      "number", new Privacy(Counts.MATTERS, true, "count", "flow", "", false),
      "ratings", new Privacy(Counts.PERSONS, false, "percent", "flow", "", false),
      "topics", new Privacy(Counts.MATTERS, true, "percent", "flow", "", false));
  private static final Disclosure DISCLOSURE = new Disclosure(MEASURES, new DisclosureRules(
      new Thresholds(5, 10, 5), ThresholdsTest.RULES.sensitiveCells(), Map.of(
          "ratings", new Linked("ratings", List.of("strict", "value"), Linked.Relation.NESTED),
          "topics", new Linked("topics", List.of("a", "b", "c"), Linked.Relation.PARTS)), new PublicThresholds(8, 5)));

  /** The forms that table families have. */
  enum Form {
    SHARE("share", 2, List.of(List.of("value", "0")), false, true),
    SHARE_BY_PART("share", 2, List.of(List.of("value", "0")), true, true),
    NUMBER("number", 1, List.of(List.of("value", "0")), false, true),
    RATINGS("ratings", 3, List.of(List.of("strict", "0"), List.of("value", "01")), false, true),
    TOPICS("topics", 3, List.of(List.of("a", "0"), List.of("b", "1"), List.of("c", "2")), false, false);

    private final String measure;
    private final int groups;
    private final List<List<String>> outputs;
    private final boolean hasParts;
    private final boolean hasTownships;

    Form(String measure, int groups, List<List<String>> outputs, boolean hasParts, boolean hasTownships) {
      this.measure = measure;
      this.groups = groups;
      this.outputs = outputs;
      this.hasParts = hasParts;
      this.hasTownships = hasTownships;
    }

    RandomFamily thrown(long seed) {
      return new RandomFamily(seed, MEASURES, measure, groups, outputs, hasParts, hasTownships,
          this == TOPICS ? 12 : 1);
    }

    List<Map<String, Object>> guarded(List<Map<String, Object>> now, List<Map<String, Object>> before) {
      return guarded(now, before, Map.of());
    }

    List<Map<String, Object>> guarded(List<Map<String, Object>> now, List<Map<String, Object>> before,
        Map<String, String> successors) {
      return new FamilyRows(new Disclosure(MEASURES, DISCLOSURE.rules(), successors), measure, now, before).guarded();
    }

    /** One who has what was out before the last township became part of the first, and what came out after. */
    Attacker attackerOfAMerger(List<Map<String, Object>> late, List<Map<String, Object>> truth,
        List<Map<String, Object>> early, List<Map<String, Object>> truthThen, String ended) {
      List<Map<String, Object>> after = new ArrayList<>(late);
      after.removeAll(early);
      List<Attacker.Target> targets = new ArrayList<>(targets(early, truthThen));
      targets.addAll(targets(after, truth));
      return new Attacker(targets, this == TOPICS, Map.of("township " + ended, "township 9900"));
    }

    Attacker attacker(List<Map<String, Object>> published, List<Map<String, Object>> truth) {
      return new Attacker(targets(published, truth), this == TOPICS);
    }

    /** One who has what was out before late records, made from those of then, and what came out after. */
    Attacker attacker(List<Map<String, Object>> late, List<Map<String, Object>> truth,
        List<Map<String, Object>> early, List<Map<String, Object>> truthThen) {
      List<Attacker.Target> released = targets(early, truthThen);
      List<Map<String, Object>> after = new ArrayList<>(late);
      after.removeAll(early);
      List<Attacker.Target> targets = new ArrayList<>(released);
      targets.addAll(targets(after, truth));
      return new Attacker(targets, released, corrected(truth, truthThen, released), this == TOPICS);
    }

    private List<Attacker.Target> corrected(List<Map<String, Object>> truth, List<Map<String, Object>> truthThen,
        List<Attacker.Target> released) {
      Set<Span> out = new HashSet<>(released.stream().map(Attacker.Target::span).toList());
      Map<List<Object>, List<Map<String, Object>>> then = cells(truthThen);
      Map<List<Object>, List<Map<String, Object>>> now = cells(truth);
      Set<List<Object>> keys = new LinkedHashSet<>(then.keySet());
      keys.addAll(now.keySet());
      keys.removeIf(key -> !out.contains(key.get(1))
          || Arrays.equals(counts(then.get(key)), counts(now.get(key))));
      return keys.stream().map(key -> target(key, now.containsKey(key) ? now.get(key) : then.get(key),
          counts(now.get(key)), true)).toList();
    }

    private List<Attacker.Target> targets(List<Map<String, Object>> published, List<Map<String, Object>> truth) {
      Map<List<Object>, List<Map<String, Object>>> original = cells(truth);
      List<Attacker.Target> targets = new ArrayList<>();
      cells(published).forEach((key, rows) -> {
        boolean isHidden = rows.stream().anyMatch(row -> row.get("mark").equals("suppressed"));
        targets.add(target(key, rows, counts(isHidden ? original.get(key) : rows), isHidden));
      });
      return targets;
    }

    private Attacker.Target target(List<Object> key, List<Map<String, Object>> rows, long[] counts, boolean isHidden) {
      return new Attacker.Target((String) key.get(0), (Span) key.get(1), counts, isHidden,
          rows.stream().anyMatch(row -> !row.get("shown").equals("")), DISCLOSURE.smallest(rows.get(0)));
    }

    private long[] counts(List<Map<String, Object>> rows) {
      return new Groups(MEASURES.get(measure), outputs.stream().map(output -> output.get(0)).sorted().toList(),
          DISCLOSURE.rules().families().get(measure)).of(rows == null ? List.of() : rows);
    }

    private static Map<List<Object>, List<Map<String, Object>>> cells(List<Map<String, Object>> rows) {
      Map<List<Object>, List<Map<String, Object>>> cells = new LinkedHashMap<>();
      rows.stream().filter(row -> row.get("state").equals("final") && Place.isPublished(row))
          .forEach(row -> cells.computeIfAbsent(List.of(place(row), Span.of(row)), key -> new ArrayList<>()).add(row));
      return cells;
    }

    private static String place(Map<String, Object> row) {
      if (!row.get("dimension_value").equals("")) {
        return "part " + row.get("area_code") + row.get("dimension_value");
      }
      return row.get("area_level").equals("county") ? "county" : "township " + row.get("area_code");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noHiddenCountIsTheOnlyUnknownOfASum(Form form) {
    LongStream.range(0, 300).forEach(seed -> {
      List<Map<String, Object>> truth = form.thrown(seed).rows(ALL_FINAL);
      assertEquals(new TreeSet<>(), form.attacker(form.guarded(truth, List.of()), truth).bySubtraction(),
          () -> form + " thrown by seed " + seed);
    });
  }

  @ParameterizedTest
  @EnumSource
  void linearProgrammingLearnsNoMoreThanTheMarksSay(Form form) {
    LongStream.range(0, 10).forEach(seed -> {
      List<Map<String, Object>> truth = form.thrown(seed).rows(ALL_FINAL);
      assertEquals(List.of(), form.attacker(form.guarded(truth, List.of()), truth).byLinearProgramming(),
          () -> form + " thrown by seed " + seed);
    });
  }

  @ParameterizedTest
  @EnumSource
  void twoEditionsLaidSideBySideGiveNoMore(Form form) {
    LongStream.range(100, 110).forEach(seed -> {
      RandomFamily family = form.thrown(seed);
      List<Map<String, Object>> truth = family.rows(ALL_FINAL);
      List<Map<String, Object>> early = form.guarded(family.rows(family.someDay()), List.of());
      List<Map<String, Object>> late = form.guarded(truth, early);
      assertTrue(late.containsAll(early), () -> form + " thrown by seed " + seed + " changed what was released");
      assertEquals(late, form.guarded(truth, late), "the same night again");
      assertEquals(List.of(), form.attacker(late, truth).byLinearProgramming(),
          () -> form + " thrown by seed " + seed);
    });
  }

  /**
   * What was out before adds up as it was then, what comes out after adds up with the counts of now. To mix both would
   * give the attacker sums that nobody ever saw; he has the two tables, and is told which counts differ, not how far.
   */
  @ParameterizedTest
  @EnumSource
  void lateRecordsChangeNothingThatIsOutAndGiveNoSmallCountAway(Form form) {
    LongStream.range(200, 210).forEach(seed -> {
      RandomFamily family = form.thrown(seed);
      List<Map<String, Object>> truthThen = family.rows(ALL_FINAL);
      List<Map<String, Object>> early = form.guarded(family.rows(family.someDay()), List.of());
      family.correct(3);
      List<Map<String, Object>> truth = family.rows(ALL_FINAL);
      List<Map<String, Object>> late = form.guarded(truth, early);
      assertTrue(late.containsAll(early), () -> form + " thrown by seed " + seed + " changed what was released");
      assertEquals(List.of(), form.attacker(late, truth, early, truthThen).exactly(),
          () -> form + " thrown by seed " + seed);
    });
  }

  @ParameterizedTest
  @EnumSource(names = "TOPICS", mode = EnumSource.Mode.EXCLUDE)
  void figuresFromBeforeAndAfterAMergerGiveNoMore(Form form) {
    int told = 0;
    for (long seed = 300; seed < 312; seed++) {
      RandomFamily family = form.thrown(seed);
      List<Map<String, Object>> truthThen = family.rows(ALL_FINAL);
      List<Map<String, Object>> early = form.guarded(family.rows(family.someDay()), List.of());
      String ended = truthThen.stream().map(row -> row.get("area_code").toString()).max(String::compareTo)
          .orElseThrow();
      family.merge();
      List<Map<String, Object>> truth = family.rows(ALL_FINAL);
      List<Map<String, Object>> late = form.guarded(truth, early, Map.of(ended, "9900"));
      String thrown = form + " thrown by seed " + seed;
      assertTrue(late.containsAll(early), () -> thrown + " changed what was released");
      assertEquals(List.of(), form.attackerOfAMerger(late, truth, early, truthThen, ended).smallByLinearProgramming(),
          thrown);
      told += (int) late.stream().filter(row -> !early.contains(row) && !row.get("mark").equals("suppressed")).count();
    }
    assertTrue(told > 0, form + " says nothing any more once a township has ended");
  }

  @ParameterizedTest
  @EnumSource
  void someFiguresAreLeft(Form form) {
    Map<Boolean, Long> rows = new TreeMap<>();
    LongStream.range(0, 50).forEach(seed -> form.guarded(form.thrown(seed).rows(ALL_FINAL), List.of())
        .forEach(row -> rows.merge(row.get("mark").equals("suppressed"), 1L, Long::sum)));
    assertTrue(rows.getOrDefault(false, 0L) > 0, rows.toString());
  }

  @ParameterizedTest
  @CsvSource({"SHARE, 159", "SHARE_BY_PART, 427", "RATINGS, 278"})
  void noMoreIsHiddenForOthersThanTheyNeed(Form form, long most) {
    Map<String, Long> reasons = new TreeMap<>();
    LongStream.range(0, 50).forEach(seed -> new FamilyRows(DISCLOSURE, form.measure, form.thrown(seed).rows(ALL_FINAL),
        List.of()).reasons().forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum)));
    assertTrue(reasons.get("others") <= most, reasons.toString());
  }
}
