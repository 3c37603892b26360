package org.doorstep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.edition.Finding;
import org.doorstep.edition.FunnelPoint;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.wording.Language;
import org.doorstep.wording.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bands say what chance gives; townships that all differ by more are not told that chance explains it. */
class FunnelPictureTest {
  @TempDir
  static Path home;
  private static Board board;

  @BeforeAll
  static void read() {
    try (Edition edition = Edition.current(EditionFixture.quiet(home))) {
      board = Board.read(edition, new Catalog(edition).findArea(EditionFixture.COUNTY).orElseThrow(),
          IssuePeriod.of(YearMonth.of(2026, 5)));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      0.90, Closed on time: chance explains the differences between townships
      0.60, 'Closed on time: townships differ throughout, none stands apart'
      """)
  void theHeadingAgreesWithWhatIsDrawn(double second, String heading) {
    FunnelPoint one = point("990121001", 0.88);
    FunnelPoint two = point("990121002", second);
    Board drawn = new Board(board.manifest(), board.catalog(), board.area(), board.issue(), board.lines(),
        board.others(), List.of(judged(one), judged(two)), new Drawn(Map.of("X06", new Funnel(List.of(one, two),
        List.of())), Map.of(), Map.of(), List.of(), List.of()), board.townships(), board.villages(),
        board.surroundings());
    assertEquals(heading, new FunnelPicture(drawn, new Words(Language.EN))
        .of(board.catalog().measure("X06")).heading().text());
  }

  private static FunnelPoint point(String area, double value) {
    return new FunnelPoint(area, OptionalDouble.of(value * 100), OptionalDouble.of(100), OptionalDouble.of(value),
        "none", "");
  }

  private static Finding judged(FunnelPoint point) {
    return new Finding("F-" + point.areaCode(), "X06", "value", point.areaCode(), "2026-05", "funnel", 14,
        OptionalDouble.of(0.9), OptionalDouble.of(0.8), OptionalDouble.of(1), "none", "none", "not-distinguishable", "",
        0);
  }
}
