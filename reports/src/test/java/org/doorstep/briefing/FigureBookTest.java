package org.doorstep.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.page.Board;
import org.doorstep.page.PageFigures;
import org.doorstep.wording.Language;
import org.doorstep.wording.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureBookTest {
  @TempDir
  static Path home;
  private static Board board;
  private static Map<String, String> parts;

  @BeforeAll
  static void write() throws IOException {
    try (Edition edition = Edition.current(EditionFixture.eventful(home))) {
      board = Board.read(edition, new Catalog(edition).findArea(EditionFixture.COUNTY).orElseThrow(),
          IssuePeriod.of(YearMonth.of(2026, 5)));
    }
    parts = parts(new FigureBook(board, new Words(Language.EN)).bytes());
  }

  @Test
  void everyFigureOfThePdfIsARow() {
    String sheet = parts.get("xl/worksheets/sheet1.xml");
    assertEquals(1 + new PageFigures(board).all().size(), sheet.split("<row ").length - 1);
  }

  @Test
  void numbersAreNumbersAndNoCellIsAFormula() {
    String sheet = parts.get("xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("<v>453"), "the numerator of closing on time is a number");
    assertFalse(sheet.contains("<f>") || sheet.contains("<f "));
    assertTrue(sheet.contains("state=\"frozen\""));
  }

  @Test
  void aTextThatLooksLikeAFormulaStaysAText() throws IOException {
    for (String text : new String[] {"=1+1", "+1", "-1", "@SUM(A1)"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Workbook book = new Workbook(out, "test", "1.0")) {
        FigureBook.text(book.newWorksheet("a"), 0, 0, text);
      }
      Map<String, String> written = parts(StableZip.of(out.toByteArray(), LocalDate.of(2026, 6, 11)));
      assertTrue(written.get("xl/worksheets/sheet1.xml").contains("t=\"s\""), text);
      assertTrue(written.get("xl/sharedStrings.xml").contains(">" + text + "<"), text);
    }
  }

  private static Map<String, String> parts(byte[] book) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
