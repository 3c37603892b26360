package org.doorstep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
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

/** A backlog that rises by as much as ever: what is as usual is its change, and the reader is told of both. */
class SteadyRiseTest {
  private static final Words EN = new Words(Language.EN);

  @TempDir
  static Path home;
  private static Board board;
  private static MeasureLine rising;

  @BeforeAll
  static void read() {
    try (Edition edition = Edition.current(EditionFixture.eventful(home))) {
      board = Board.read(edition, new Catalog(edition).findArea(EditionFixture.COUNTY).orElseThrow(),
          IssuePeriod.findWeek("2026-W22").orElseThrow());
    }
    rising = rising(line(board.others(), "X08"));
  }

  @Test
  void theUsualChangeIsThatFromThePointBeforeToWhatWasExpected() {
    assertEquals(23, rising.usualChange().orElseThrow(), 1e-9);
    assertEquals(37, rising.lastChange().orElseThrow(), 1e-9);
  }

  @Test
  void thePageOfWhatIsDueTellsHowMuchTheBacklogGrew() {
    Board steady = new Board(board.manifest(), board.catalog(), board.area(), board.issue(), board.lines(),
        Stream.concat(Stream.of(rising), board.others().stream().filter(line -> !line.measure().id().equals("X08")))
            .toList(), board.funnels(), board.drawn(), board.townships(), board.villages(), board.surroundings());
    assertTrue(texts(new DuePage(steady, EN).content(Detail.forDue().get(0)))
        .contains(" In a month +37 (usually +23)"), "grew");
    assertTrue(!texts(new DuePage(board, EN).content(Detail.forDue().get(0))).contains("In a month"), "not judged");
  }

  @Test
  void itsChartIsHeadedByItsChangeAndDrawsWhatWasExpected() {
    Picture picture = new ControlPicture(board, EN).of(rising);
    assertEquals("Overdue backlog: no unusual change", picture.heading().text());
    assertEquals("Grey band: expected from the point before; ◆ out of the ordinary", picture.note());
  }

  @Test
  void aTargetOutsideWhatIsExpectedNextIsNotOutOfReachForThat() {
    MeasureLine coverage = rising(line(board.lines(), "V03"));
    assertTrue(coverage.missesTarget());
    assertEquals("target.missed", coverage.assurance());
  }

  /** What lies ahead goes before an action or a point of news does, and not before what is as ever. */
  @Test
  void pageOneOfAWeekLooksAheadWhereThereIsRoom() {
    List<Detail> levels = new FrontPage(board, EN).levels();
    assertTrue(texts(new FrontPage(board, EN).content(levels.get(0))).contains("Due next, and villages that wait"));
    Detail without = levels.stream().filter(level -> level.charts() == 0).findFirst().orElseThrow();
    assertEquals(Detail.MOST, without.actions());
    assertEquals(new Highlights(board).choose(Detail.MOST).stream().filter(Highlight::isTelling).count(),
        without.points());
  }

  /** 467, then 490, 508 and 545, held against 508 + 23. */
  private static MeasureLine rising(MeasureLine line) {
    List<ChartPoint> series = Stream.of(467.0, 490.0, 508.0, 545.0).map(value -> new ChartPoint("2026-05",
        OptionalDouble.of(value), OptionalDouble.of(531), OptionalDouble.of(503), OptionalDouble.of(559), "none", 1,
        "")).toList();
    Finding finding = new Finding("F-X08", "X08", "value", EditionFixture.COUNTY, "2026-05", "xmr-change", 23,
        OptionalDouble.of(531), OptionalDouble.of(503), OptionalDouble.of(559), "none", "none", "within-usual", "", 0);
    return new MeasureLine(line.measure(), line.figure(), line.second(), line.change(), Optional.of(finding), series,
        line.months(), line.parts(), line.outputs());
  }

  private static MeasureLine line(List<MeasureLine> lines, String id) {
    return lines.stream().filter(line -> line.measure().id().equals(id)).findFirst().orElseThrow();
  }

  private static String texts(PageContent page) {
    return page.rows().toString();
  }
}
