package org.doorstep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.ChartPoint;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.edition.Finding;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.wording.Language;
import org.doorstep.wording.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What began long ago is told as such, and an improvement of that kind not before what is new. */
class StreakTest {
  @TempDir
  static Path home;
  private static Board board;

  @BeforeAll
  static void read() {
    try (Edition edition = Edition.current(EditionFixture.eventful(home))) {
      board = Board.read(edition, new Catalog(edition).findArea(EditionFixture.COUNTY).orElseThrow(),
          IssuePeriod.of(YearMonth.of(2026, 5)));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # signals of the months,                     in a row
      none none above-limit,                       1
      none above-limit above-limit,                2
      above-limit none above-limit above-limit,    2
      below-limit above-limit above-limit,         2
      above-limit - above-limit,                   1
      run-above run-above run-above,               0
      """)
  void onlyMonthsBeyondTheSameLimitWithoutABreakCount(String signals, int length) {
    assertEquals(length, line("X06", "better", signals).streak().size());
  }

  @Test
  void theSentenceTellsHowLongAlready() {
    String said = said(line("X06", "better", "none above-limit above-limit above-limit"));
    assertTrue(said.contains(" (rule 1), 3 months in a row"), said);
    assertFalse(said(line("X06", "better", "none above-limit")).contains("in a row"));
  }

  @Test
  void anImprovementOfFourMonthsComesAfterASmallerOneThatIsNew() {
    MeasureLine old = line("X06", "better", "above-limit above-limit above-limit above-limit");
    assertEquals(List.of("D03", "X06"), first(old, line("D03", "better", "none above-limit")));
    assertEquals(List.of("X06", "D03"), first(line("X06", "worse", "above-limit above-limit above-limit above-limit"),
        line("D03", "better", "none above-limit")));
  }

  /** The measures of the first points of a board with these two lines; the first is the more important. */
  private static List<String> first(MeasureLine important, MeasureLine other) {
    Board two = new Board(board.manifest(), board.catalog(), board.area(), board.issue(), List.of(important, other),
        List.of(), List.of(), board.drawn(), board.townships(), board.villages(), board.surroundings());
    return new Highlights(two).choose(2).stream()
        .map(highlight -> ((Highlight.Signal) highlight).line().measure().id()).toList();
  }

  private static String said(MeasureLine line) {
    return new PointWords(board, new Words(Language.EN)).measure(line).headline().text();
  }

  private static MeasureLine line(String id, String direction, String signals) {
    MeasureLine line = board.find(id).orElseThrow();
    String[] words = signals.split(" ");
    List<ChartPoint> series = IntStream.range(0, words.length).mapToObj(i -> new ChartPoint(
        YearMonth.of(2026, 5).minusMonths(words.length - 1L - i).toString(), OptionalDouble.of(0.9),
        OptionalDouble.of(0.8), OptionalDouble.of(0.7), OptionalDouble.of(0.85), words[i], 1, "")).toList();
    Finding finding = new Finding("F-" + id, id, "value", EditionFixture.COUNTY, "2026-05", "laney-p", 24,
        OptionalDouble.of(0.8), OptionalDouble.of(0.7), OptionalDouble.of(0.85), words[words.length - 1], direction,
        "signal", "", id.equals("X06") ? 5 : 1);
    return new MeasureLine(line.measure(), line.figure(), line.second(), line.change(), Optional.of(finding), series,
        line.months(), line.parts(), line.outputs());
  }
}
