package org.doorstep.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.layout.Renderer;
import org.doorstep.page.Board;
import org.doorstep.wording.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages as text, compared with {@code src/test/resources/golden}. After an intended change, run once with
 * {@code -Ddoorstep.golden=write}, look at the difference and at the pages, and commit both.
 */
class GoldenPagesTest {
  @TempDir
  static Path homes;

  @BeforeAll
  static void publish() {
    EditionFixture.eventful(homes.resolve("eventful"));
    EditionFixture.quiet(homes.resolve("quiet"));
    EditionFixture.crowded(homes.resolve("crowded"));
    EditionFixture.sparse(homes.resolve("sparse"));
    EditionFixture.waiting(homes.resolve("waiting"));
  }

  @ParameterizedTest
  @CsvSource({"eventful, 990121, zh-CN", "eventful, 990121, en", "quiet, 990121, zh-CN", "quiet, 990121, en",
      "eventful, 990121003, zh-CN", "eventful, 990121003, en", "crowded, 990121, zh-CN",
          "crowded, 990121, en",
      "eventful-week, 990121, zh-CN", "eventful-week, 990121, en", "quiet-week, 990121, zh-CN",
      "quiet-week, 990121, en", "sparse-week, 990121, zh-CN", "sparse-week, 990121, en",
      "sparse, 990121, zh-CN", "sparse, 990121, en", "waiting, 990121, zh-CN", "waiting, 990121, en",
      "waiting, 990121003, zh-CN", "waiting, 990121003, en"})
  void pagesReadAsBefore(String kind, String area, String tag) throws IOException {
    String name = kind + "-" + area + "." + tag + ".txt";
    String text = text(kind, area, tag);
    Path golden = Path.of(System.getProperty("doorstep.root"), "reports/src/test/resources/golden", name);
    if ("write".equals(System.getProperty("doorstep.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
  }

  @Test
  void aTownshipsPackNamesNoOtherTownship() throws IOException {
    String text = text("eventful", EditionFixture.TOWNSHIP, "zh-CN");
    assertTrue(text.contains("石盘镇"));
    for (String other : new String[] {"柳渡镇", "河湾镇", "金竹乡", "鹿角乡", "城关镇"}) {
      assertFalse(text.contains(other), other);
    }
  }

  @Test
  void aTownshipsSuppressedCellPrintsAsItsMark() throws IOException {
    assertTrue(text("eventful", EditionFixture.TOWNSHIP, "en").contains("<5"));
  }

  private static String text(String kind, String areaCode, String tag) throws IOException {
    try (Edition edition = Edition.current(homes.resolve(kind.replace("-week", "")))) {
      Board board = Board.read(edition, new Catalog(edition).findArea(areaCode).orElseThrow(),
          kind.endsWith("-week") ? IssuePeriod.findWeek("2026-W22").orElseThrow()
          : IssuePeriod.of(YearMonth.of(2026, 5)));
      byte[] pdf = new Briefing(new Renderer()).render(board, Language.find(tag).orElseThrow())
          .bytes();
      keep(kind + "-" + areaCode + "." + tag + ".pdf", pdf);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertEquals(pages(board), document.getNumberOfPages());
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        return stripper.getText(document);
      }
    }
  }

  /** A week has four pages, a county's month a page for each of its shifts; a township's pack has two. */
  private static long pages(Board board) {
    return board.issue().isWeek() ? 4 : board.isCounty() ? 3 + board.shownShifts().size() : 2;
  }

  /** Leaves the pages where they can be looked at. */
  private static void keep(String name, byte[] pdf) throws IOException {
    Path folder = Path.of(System.getProperty("doorstep.root"), "reports/target/pages");
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), pdf);
  }
}
