package org.doorstep.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.period.Rules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cells before they go from task to task, and what is left of them: numerator, denominator, excluded at the end. */
class CondensedCellsTest {

  private static final Path DATA = Path.of(System.getProperty("doorstep.root")).resolve("data");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

  private static CondensedCells condensed;

  @BeforeAll
  static void declared() throws IOException {
    HashMap<String, Measure> measures = new HashMap<>();
    Measures.read(DATA).list().forEach(measure -> measures.put(measure.id(), measure));
    Areas areas = new Areas(List.of(area("99", "county", null), area("9901", "township", "99"),
        area("9902", "township", "99"), area("990101", "village", "9901"), area("990102", "village", "9901"),
        new Areas.Area("990103", "990103", "990103", "village", "9901", LocalDate.of(2020, 1, 1),
            LocalDate.of(2026, 5, 1), "990102")), TODAY);
    condensed = new CondensedCells(measures, new Scope(TODAY, areas, Rules.read(DATA.resolve("rules"))));
  }

  private static Areas.Area area(String code, String level, String parent) {
    return new Areas.Area(code, code, code, level, parent, LocalDate.of(2020, 1, 1), null, null);
  }

  /** 1 April 2026 is a Wednesday; townships are the lowest areas of the measure. */
  @Test
  void daysOfOneWeekAndMonthAndVillagesOfATownshipBecomeOne() {
    assertCells("""
        X06 value 9901 2026-03-30 residual - 3 5 0
        X06 value 9901 2026-04-01 residual - 7 8 1
        X06 value 9901 2026-04-06 residual - 1 1 0
        """, """
        X06 value 990101 2026-03-30 residual - 1 2 0
        X06 value 990102 2026-03-31 residual - 2 3 0
        X06 value 990101 2026-04-01 residual - 3 3 0
        X06 value 9901 2026-04-05 residual - 4 5 1
        X06 value 990101 2026-04-07 residual - 1 1 0
        """);
  }

  @Test
  void otherPathsTownshipsAndPartsStayApart() {
    assertCells("""
        X06 value 9901 2026-04-06 residual - 1 1 0
        X06 value 9901 2026-04-06 review - 1 1 0
        X06 value 9902 2026-04-06 residual - 1 1 0
        X07 valid 9901 2026-04-01 residual - 1 1 0
        """, """
        X06 value 990101 2026-04-06 residual - 1 1 0
        X06 value 990101 2026-04-06 review - 1 1 0
        X06 value 9902 2026-04-06 residual - 1 1 0
        X07 valid 990101 2026-04-06 residual - 1 1 0
        """);
  }

  @Test
  void aVillageThatWasMergedCountsInItsSuccessor() {
    assertCells("""
        P01 value 990101 2026-04-06 - - 1 1 0
        P01 value 990102 2026-04-06 - - 7 7 0
        """, """
        P01 value 990101 2026-04-07 - - 1 1 0
        P01 value 990102 2026-04-07 - - 2 2 0
        P01 value 990103 2026-04-08 - - 5 5 0
        """);
  }

  /** Of a later day the next night decides: by then it may be over, or not. */
  @Test
  void daysToComeStayApart() {
    assertCells("""
        X06 value 9901 2026-06-08 residual - 5 5 0
        X06 value 9901 2026-06-11 residual - 1 1 0
        X06 value 9901 2026-06-12 residual - 1 1 0
        """, """
        X06 value 990101 2026-06-09 residual - 2 2 0
        X06 value 990101 2026-06-10 residual - 3 3 0
        X06 value 990101 2026-06-11 residual - 1 1 0
        X06 value 990101 2026-06-12 residual - 1 1 0
        """);
  }

  @Test
  void aMeasureWithoutWeeksKeepsMonthsAlone() {
    assertCells("""
        D04 value 9901 2026-04-01 - 12 2 0 0
        """, """
        D04 value 990101 2026-04-02 - 12 1 0 0
        D04 value 990101 2026-04-28 - 12 1 0 0
        """);
  }

  /** -1 less the days that its clock stood still. */
  @Test
  void aDurationThatRunsKeepsItsDay() {
    assertCells("""
        X09 value 9901 2026-04-06 residual 20 2 0 0
        X09 value 9901 2026-04-07 residual -1 1 0 0
        X09 value 9901 2026-04-08 residual -1 1 0 0
        X09 value 9901 2026-04-08 residual -4 1 0 0
        """, """
        X09 value 990101 2026-04-07 residual 20 1 0 0
        X09 value 990102 2026-04-08 residual 20 1 0 0
        X09 value 990101 2026-04-07 residual -1 1 0 0
        X09 value 990101 2026-04-08 residual -1 1 0 0
        X09 value 990101 2026-04-08 residual -4 1 0 0
        """);
  }

  @Test
  void aMeasureWithAFunctionKeepsDaysAndVillagesAndWhatWasTakenOutIsGone() {
    assertCells("""
        V04 visits 990101 2026-04-07 - - 1 1 0
        V04 visits 990102 2026-04-08 - - 1 1 0
        """, """
        V04 visits 990101 2026-04-07 - - 1 1 0
        V04 visits 990102 2026-04-08 - - 1 1 0
        V04 visits 990102 2026-04-09 - - 1 1 0
        V04 visits 990102 2026-04-09 - - -1 -1 0
        """);
  }

  @Test
  void aFunctionThatAsksForAreasAndPeriodsAloneKeepsThoseAlone() {
    assertCells("""
        P11 value 9901 2026-04-01 permit 12 2 0 0
        V15 forms 9901 2026-04-01 - - 3 0 0
        V15 hours 9901 2026-04-01 health - 90 0 0
        """, """
        V15 hours 990101 2026-04-07 health - 30 0 0
        V15 hours 990102 2026-04-28 health - 60 0 0
        V15 forms 990102 2026-04-28 - - 3 0 0
        P11 value 990101 2026-04-07 permit 12 1 0 0
        P11 value 990102 2026-04-28 permit 12 1 0 0
        """);
  }

  private static void assertCells(String expected, String cells) {
    Iterable<InternalRow> left = () -> condensed.call(cells.lines().map(CondensedCellsTest::row).iterator());
    assertEquals(expected.lines().toList(),
        StreamSupport.stream(left.spliterator(), false).map(CondensedCellsTest::line).sorted().toList());
  }

  /** Measure, part, area, day, dimension's value, duration and three numbers; - stands for what is not there. */
  private static InternalRow row(String line) {
    String[] texts = line.split(" ");
    UTF8String[] names = Stream.of(texts).map(text -> UTF8String.fromString(text.equals("-") ? "" : text))
        .toArray(UTF8String[]::new);
    return new GenericInternalRow(new Object[] {names[0], names[1], names[2],
        (int) LocalDate.parse(texts[3]).toEpochDay(), names[4], texts[5].equals("-") ? null : Integer.valueOf(texts[5]),
        Long.valueOf(texts[6]), Long.valueOf(texts[7]), Long.valueOf(texts[8])});
  }

  private static String line(InternalRow row) {
    return String.join(" ", Arrays.asList(row.getString(0), row.getString(1), row.getString(2),
        LocalDate.ofEpochDay(row.getInt(3)).toString(), row.getString(4).isEmpty() ? "-" : row.getString(4),
        row.isNullAt(5) ? "-" : Integer.toString(row.getInt(5)), Long.toString(row.getLong(6)),
        Long.toString(row.getLong(7)), Long.toString(row.getLong(8))));
  }
}
