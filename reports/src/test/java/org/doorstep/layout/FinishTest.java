package org.doorstep.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FinishTest {

  private static byte[] chinese;
  private static byte[] english;

  @BeforeAll
  static void render() throws IOException {
    chinese = Demo.chinese(new Renderer()).bytes();
    english = Demo.english(new Renderer()).bytes();
    Files.write(Path.of("target/demo-zh.pdf"), chinese);
    Files.write(Path.of("target/demo-en.pdf"), english);
  }

  @Test
  void bothLanguagesAreArchivableAndAccessible() throws Exception {
    assertEquals(List.of(), VeraPdf.faults(chinese));
    assertEquals(List.of(), VeraPdf.faults(english));
  }

  @Test
  void theValidatorSeesADocumentWithoutTheFinish() throws Exception {
    List<String> faults = VeraPdf.faults(Renderer.export(
        Demo.englishPages(new Renderer()), Demo.facts("Quarterly briefing", Locale.ENGLISH)));
    assertTrue(faults.stream().anyMatch(f -> f.contains("6.")), "no PDF/A fault in " + faults.size());
    assertTrue(faults.stream().anyMatch(f -> f.contains("7.1-3")),
        "untagged lines not seen in " + faults.size());
  }

  @Test
  void sameBytesTwiceAndInAnotherJvm() throws Exception {
    assertArrayEquals(chinese, Demo.chinese(new Renderer()).bytes());
    Path file = Files.createTempFile("demo", ".pdf");
    Process other = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
        "-Duser.language=tr", "-Duser.timezone=Asia/Shanghai", "-cp", System.getProperty("java.class.path"),
        Demo.class.getName(), file.toString()).inheritIO().start();
    assertEquals(0, other.waitFor());
    assertArrayEquals(chinese, Files.readAllBytes(file));
    Files.delete(file);
  }

  @Test
  void textIsRealAndDrawnAlsoForRareNames() throws IOException {
    String text = PdfFacts.text(chinese);
    assertTrue(text.contains(Demo.RARE), text);
    assertTrue(text.contains("均值 31.3") && text.contains("一窗通办上线"), "a chart's text is missing: " + text);
    assertEquals(List.of(), PdfFacts.lettersWithoutOutline(chinese));
    assertEquals(List.of(), PdfFacts.lettersWithoutOutline(english));
  }

  @Test
  void documentSaysWhatItIs() throws IOException {
    try (PDDocument document = Loader.loadPDF(chinese)) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      assertEquals("季度工作简报", document.getDocumentInformation().getTitle());
      assertEquals("2026 Q2 <draft> & notes", document.getDocumentInformation().getSubject());
      assertEquals("zh-CN", catalog.getLanguage());
      assertTrue(catalog.getViewerPreferences().displayDocTitle());
      assertEquals("季度工作简报", catalog.getDocumentOutline().getFirstChild().getTitle());
      assertEquals("许可审批中位办结天数",
          catalog.getDocumentOutline().getFirstChild().getFirstChild().getTitle());
      assertEquals("measure,value\nX06,0.82\n", new String(catalog.getNames().getEmbeddedFiles().getNames()
          .get("数据.csv").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void structureHoldsContentOnly() throws IOException {
    try (PDDocument document = Loader.loadPDF(chinese)) {
      List<String> elements = new ArrayList<>();
      list(document.getDocumentCatalog().getStructureTreeRoot(), elements);
      assertEquals("Document", elements.get(0));
      assertEquals(List.of("H1", "P", "H2", "Figure " + Demo.ALT, "Table", "TR", "TH"),
          elements.subList(1, 8));
      assertFalse(elements.contains("Reference") || elements.contains("Anchor"), elements.toString());
    }
  }

  private static void list(PDStructureNode node, List<String> elements) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        String alternative = element.getAlternateDescription();
        elements.add(element.getStructureType() + (alternative == null ? "" : " " + alternative));
        list(element, elements);
      }
    }
  }
}
