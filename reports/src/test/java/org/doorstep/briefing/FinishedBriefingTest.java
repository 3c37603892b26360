package org.doorstep.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.layout.Renderer;
import org.doorstep.layout.VeraPdf;
import org.doorstep.page.Board;
import org.doorstep.wording.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FinishedBriefingTest {
  @TempDir
  static Path home;
  private static final Map<Language, byte[]> PDFS = new TreeMap<>();
  private static byte[] township;

  @BeforeAll
  static void render() {
    EditionFixture.eventful(home);
    for (Language language : Language.values()) {
      PDFS.put(language, pdf(EditionFixture.COUNTY, language));
    }
    township = pdf(EditionFixture.TOWNSHIP, Language.EN);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theBriefingIsArchivableAndAccessible(Language language) throws Exception {
    assertEquals(List.of(), VeraPdf.faults(PDFS.get(language)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void soAreTheWeeklyAndTheTownshipsPack(Language language) throws Exception {
    assertEquals(List.of(), VeraPdf.faults(pdf(EditionFixture.COUNTY, language,
        IssuePeriod.findWeek("2026-W22").orElseThrow())));
    assertEquals(List.of(), VeraPdf.faults(pdf(EditionFixture.TOWNSHIP, language)));
  }

  @Test
  void theTableOfShiftsIsATableWithHeadersForRowsAndColumns() throws IOException {
    try (PDDocument document = Loader.loadPDF(PDFS.get(Language.EN))) {
      List<PDStructureElement> tables = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), "Table", tables);
      assertEquals(1 + 1 + 5 + 1, tables.size());
      List<String> rows = new ArrayList<>();
      for (Object kid : tables.get(0).getKids()) {
        rows.add(String.join(" ", cells((PDStructureElement) kid)));
      }
      assertEquals("TH/Column TH/Column TH/Column TH/Column TH/Column TH/Column", rows.get(0));
      assertEquals("TH/Row TD", rows.get(1));
      assertEquals("TH/Row TD TD TD TD TD", rows.get(2));
      assertEquals(1 + 5 + 15, rows.size());
    }
  }

  @Test
  void theFiguresInsideAreThoseOfTheEditionWithTheirFacts() throws IOException {
    Map<String, JsonNode> figures = figures(PDFS.get(Language.EN));
    JsonNode closed = figures.get("observations/X06/value/990121/month/2026-05");
    assertEquals(453, closed.get("numerator").asInt());
    assertEquals(525, closed.get("denominator").asInt());
    assertEquals("provisional", closed.get("state").asText());
    assertEquals("small-base", figures.get("observations/J07/value/990121/month/2026-05").get("mark")
        .asText());
    assertTrue(figures.get("observations/J07/value/990121/month/2026-05").get("value").isNull());
    assertTrue(figures.containsKey("observations/V04/max/990121/month/2026-05"));
    assertTrue(figures.containsKey("observations/X06/value/990121/month/2024-06"));
    assertTrue(figures.containsKey("observations/X06/value/990121002/month/2026-05"));
    assertTrue(figures.containsKey("observations/X06/value/990121/month/2026-05/path=review"));
  }

  @Test
  void theTableInsideHasTheSameRows() throws IOException {
    String csv = new String(file(PDFS.get(Language.ZH_CN), "figures.csv"), StandardCharsets.UTF_8);
    List<String> facts = csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    assertEquals(List.copyOf(figures(PDFS.get(Language.ZH_CN)).keySet()), facts);
    assertTrue(csv.startsWith("fact,measure,output,area,period,dimension,dimension_value,numerator,denominator,"
        + "value,low,high,state,mark,shown\n"), csv.substring(0, 120));
    assertTrue(csv.contains("/2026-05,X06,value,990121,2026-05,,,453,525,0.86"));
  }

  @Test
  void aTownshipsPackCarriesFiguresOfItsOwnAndItsVillagesAlone() throws IOException {
    Map<String, JsonNode> figures = figures(township);
    assertFalse(figures.isEmpty());
    assertTrue(figures.values().stream().allMatch(row -> row.get("area").asText()
        .startsWith(EditionFixture.TOWNSHIP)));
  }

  private static byte[] pdf(String area, Language language) {
    return pdf(area, language, IssuePeriod.of(YearMonth.of(2026, 5)));
  }

  private static byte[] pdf(String area, Language language, IssuePeriod issue) {
    try (Edition edition = Edition.current(home)) {
      Board board = Board.read(edition, new Catalog(edition).findArea(area).orElseThrow(), issue);
      return new Briefing(new Renderer()).render(board, language).bytes();
    }
  }

  private static Map<String, JsonNode> figures(byte[] pdf) throws IOException {
    Map<String, JsonNode> figures = new LinkedHashMap<>();
    new ObjectMapper().readTree(file(pdf, "figures.json")).get("figures")
        .forEach(row -> figures.put(row.get("fact").asText(), row));
    return figures;
  }

  private static byte[] file(byte[] pdf, String name) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get(name)
          .getEmbeddedFile()
          .toByteArray();
    }
  }

  private static List<String> cells(PDStructureElement row) {
    List<String> cells = new ArrayList<>();
    for (Object kid : row.getKids()) {
      PDStructureElement cell = (PDStructureElement) kid;
      cells.add(cell.getStructureType().equals("TH") ? "TH/" + cell.getCOSObject().getCOSDictionary(COSName.A)
          .getNameAsString("Scope") : cell.getStructureType());
    }
    return cells;
  }

  private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (type.equals(element.getStructureType())) {
          found.add(element);
        }
        collect(element, type, found);
      }
    }
  }
}
