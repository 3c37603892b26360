package org.doorstep.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JasperPrint;
import org.doorstep.chart.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RendererTest {

  private static final DocumentFacts FACTS = new DocumentFacts(
      "试验", Locale.SIMPLIFIED_CHINESE, "", "县局", LocalDate.of(2026, 6, 12), List.of());

  private final Renderer renderer = new Renderer();

  @Test
  void textThatDoesNotFitFailsAndIsNamed() {
    RenderFault fault = assertThrows(RenderFault.class, () -> text("boxed", "双河口回族乡人民政府便民服务中心"));
    assertEquals(1, fault.faults().size());
    assertTrue(fault.getMessage().contains("text, page 1: text does not fit its box of 60 x 16"),
        fault.getMessage());
    assertTrue(fault.getMessage().contains("双河口回族乡人民政府便民服务中心"), fault.getMessage());
  }

  @Test
  void characterThatNoFaceHasIsShownByNumberAndNoticed() throws IOException {
    Rendered rendered = text("text", "王\u0627\u202e明");
    assertTrue(PdfFacts.text(rendered.bytes()).contains("王□U+0627□U+202E明"));
    assertEquals(List.of("试验: no font has U+0627, U+202E; shown as □U+XXXX"), rendered.notices());
  }

  @Test
  void characterOfTheTemplateThatNoFaceHasFails() {
    RenderFault fault = assertThrows(RenderFault.class, () -> pdf(template("no-glyph")));
    assertTrue(fault.getMessage().contains("no face has U+0627"), fault.getMessage());
  }

  @Test
  void pictureWithoutAlternativeTextFails() {
    RenderFault fault = assertThrows(RenderFault.class, () -> pdf(template("no-alternative")));
    assertTrue(fault.getMessage().contains("no alternative text"), fault.getMessage());
  }

  @Test
  void markupInDataIsPrintedAsItIs() throws IOException {
    String hostile = "<b>甲</b> <img src=\"http://127.0.0.1/x\"/> =1+1 ${x} $P{text} &amp; \"引号\"";
    String text = PdfFacts.text(text("text", hostile).bytes()).replaceAll("\\s", "");
    assertEquals(hostile.replaceAll("\\s", ""), text);
  }

  @Test
  void composedLettersAndWideSpacesAreDrawn() throws IOException {
    Rendered rendered = text("text", "Zoë Müller, Señor Åse; 县\u3000局 \u2026 \u2212 ½ ①");
    assertEquals(List.of(), PdfFacts.lettersWithoutOutline(rendered.bytes()));
    assertEquals(List.of(), rendered.notices());
  }

  @Test
  void tenThousandCharactersAreAllPrinted() throws IOException {
    String text = "一户一策，".repeat(2000);
    assertEquals(text, PdfFacts.text(text("text", text).bytes()).replaceAll("\\s", ""));
  }

  @Test
  void noLineBeginsWithPunctuation() throws IOException {
    String text = PdfFacts.text(text("text", "按期办结，逐件回访；超期（含延期）：说明、整改。".repeat(40)).bytes());
    assertTrue(text.lines().count() > 20);
    assertEquals(List.of(), text.lines().filter(line -> line.matches("^[，。；：、）！？].*")).toList());
  }

  /** Wherever a line ends, and without the loss of a letter: a line that is too wide would push the last one out. */
  @Test
  void noLineEndsWithinAShortPiece() throws IOException {
    List<String> pieces = List.of("89.9%", "（规则1），", "2025年5月", "10.2个百分点", "（−2.1百分点）。");
    String told = "高于往常上限89.9%（规则1），比2025年5月提高10.2个百分点（−2.1百分点）。";
    String text = IntStream.range(0, 60).mapToObj(i -> "县".repeat(i) + told).collect(Collectors.joining("\n"));
    String printed = PdfFacts.text(text("text", text).bytes());
    assertEquals(text.replaceAll("\\s", ""), printed.replaceAll("\\s", ""));
    for (String piece : pieces) {
      assertEquals(60, printed.lines().mapToLong(line -> line.split(Pattern.quote(piece), -1).length - 1).sum(), piece);
    }
  }

  /** The exporter's letters are a little wider than those that were measured: lines of any size hold them. */
  @ParameterizedTest
  @CsvSource({"front, point", "front, none", "front, lead", "inside, said", "inside, message", "inside, none"})
  void everyLineOfEveryKindIsPrintedToItsEnd(String template, String kind) throws IOException {
    String told = "不像偶然；先了解情况，再作结论：人员、件型、补录都可能造成差别；其余13个乡镇无明显差别（2025年6月1日）。";
    List<Map<String, Object>> rows = IntStream.range(0, 60).<Map<String, Object>>mapToObj(i -> Map.of("kind", kind,
        "text", "县".repeat(i) + told.repeat(2), "note", "乡".repeat(i) + told.repeat(2))).toList();
    JasperPrint print = renderer.fill("templates/" + template + ".jrxml", Locale.SIMPLIFIED_CHINESE,
        Map.of("pageNumber", "1"), rows);
    String printed = PdfFacts.text(pdf(print).bytes()).replaceAll("\\s", "");
    int texts = List.of("point", "said", "message").contains(kind) ? 2 : 1;
    assertEquals(60 * 2 * texts, printed.split(Pattern.quote(told), -1).length - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "forbidden,  Class java.lang.Runtime is not visible to reports.",
    "file,       Byte data not found at: /etc/hostname.",
    "fetched,    Byte data not found at: http://127.0.0.1:9/picture.png.",
    "other-font, Font \"Some Machine Font\" is not available to the JVM."})
  void templateThatReachesOutFails(String name, String reason) {
    Throwable fault = assertThrows(RuntimeException.class, () -> pdf(template(name)));
    while (fault.getCause() != null) {
      fault = fault.getCause();
    }
    assertTrue(fault.getMessage().startsWith(reason), fault.getMessage());
  }

  @Test
  void fillingOftenStaysAllowed() {
    for (int i = 0; i < 40; i++) {
      assertEquals(1, template("no-alternative").getPages().size());
    }
  }

  private Rendered text(String parameter, String text) {
    return pdf(renderer.fill("demo/text.jrxml", Locale.SIMPLIFIED_CHINESE, Map.of(parameter, text),
        List.of()));
  }

  private JasperPrint template(String name) {
    return renderer.fill("demo/" + name + ".jrxml", Locale.SIMPLIFIED_CHINESE,
        Map.of("chart", Cases.control()), List.of());
  }

  private Rendered pdf(JasperPrint print) {
    return renderer.pdf(List.of(print), FACTS);
  }
}
