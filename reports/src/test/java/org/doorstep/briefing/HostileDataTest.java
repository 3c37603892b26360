package org.doorstep.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.layout.Rendered;
import org.doorstep.layout.Renderer;
import org.doorstep.layout.VeraPdf;
import org.doorstep.page.Board;
import org.doorstep.wording.Language;
import org.doorstep.wording.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of briefing over registers and names that try to be something else. */
class HostileDataTest {
  private static final Pattern BAD_START = Pattern.compile("^[，。；：、）！？”’》].*");
  private static final IssuePeriod MONTH = IssuePeriod.of(YearMonth.of(2026, 5));

  @TempDir
  static Path home;
  private static final Map<String, Rendered> BRIEFINGS = new TreeMap<>();
  private static Board county;

  @BeforeAll
  static void render() {
    EditionFixture.hostile(home);
    county = board(EditionFixture.COUNTY, MONTH);
    BRIEFINGS.put("monthly zh-CN", rendered(county, Language.ZH_CN));
    BRIEFINGS.put("monthly en", rendered(county, Language.EN));
    BRIEFINGS.put("weekly zh-CN", rendered(board(EditionFixture.COUNTY,
        IssuePeriod.findWeek("2026-W22").orElseThrow()), Language.ZH_CN));
    BRIEFINGS.put("township zh-CN", rendered(board(EditionFixture.TOWNSHIP, MONTH), Language.ZH_CN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"monthly zh-CN", "monthly en", "weekly zh-CN", "township zh-CN"})
  void theDocumentStaysWholeArchivableAndAccessible(String kind) throws Exception {
    assertEquals(List.of(), VeraPdf.faults(BRIEFINGS.get(kind).bytes()));
  }

  @Test
  void markupAndFormulasArePrintedAsTheyAre() throws IOException {
    String text = text("monthly zh-CN").replaceAll("\\s", "");
    assertTrue(text.contains("<styleforecolor=\"red\">甲</style><b>乙</b>&amp;${x}$F{text}"), text);
    assertTrue(text.contains("=HYPERLINK(\"http://127.0.0.1\""));
  }

  @Test
  void aCharacterThatNoFontHasIsShownByItsNumberAndNamed() throws IOException {
    String text = text("monthly zh-CN").replaceAll("\\s", "");
    assertTrue(text.contains("请□U+202E办□U+200F理□U+0007□U+0000完"), text);
    assertTrue(text.contains("赟㛃𬭎乡"), text);
    assertTrue(BRIEFINGS.get("monthly zh-CN").notices().get(0).contains("no font has U+0000, U+0007"),
        BRIEFINGS.get("monthly zh-CN").notices().toString());
  }

  @Test
  void aTextOfTenThousandLettersEndsInAnEllipsis() throws IOException {
    String text = text("monthly zh-CN").replaceAll("\\s", "");
    assertTrue(text.contains("逐户走访，登记需求；".repeat(3)));
    assertFalse(text.contains("逐户走访，登记需求；".repeat(25)));
    assertTrue(Pattern.compile("[户走访登记需求，；逐]…").matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {"monthly zh-CN", "weekly zh-CN", "township zh-CN"})
  void noLineBeginsWithPunctuation(String kind) throws IOException {
    List<String> bad = text(kind).lines().filter(line -> BAD_START.matcher(line).matches()).toList();
    assertEquals(List.of(), bad);
  }

  @Test
  void noCellOfTheWorkbookIsAFormula() throws IOException {
    byte[] book = new FigureBook(county, new Words(Language.ZH_CN)).bytes();
    List<String> formulas = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (part.contains("<f>") || part.contains("<f ")) {
          formulas.add(entry.getName());
        }
      }
    }
    assertEquals(List.of(), formulas);
  }

  private static String text(String kind) throws IOException {
    try (PDDocument document = Loader.loadPDF(BRIEFINGS.get(kind).bytes())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document);
    }
  }

  private static Board board(String area, IssuePeriod issue) {
    try (Edition edition = Edition.current(home)) {
      return Board.read(edition, new Catalog(edition).findArea(area).orElseThrow(), issue);
    }
  }

  private static Rendered rendered(Board board, Language language) {
    return new Briefing(new Renderer()).render(board, language);
  }
}
