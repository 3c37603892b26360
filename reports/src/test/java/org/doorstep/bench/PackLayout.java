package org.doorstep.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.doorstep.layout.Renderer;
import org.doorstep.page.Board;
import org.doorstep.page.Composition;
import org.doorstep.page.FrontPage;
import org.doorstep.page.GlancePage;
import org.doorstep.wording.Language;
import org.doorstep.wording.Words;

/** The two pages of a pack as they are laid out, for engines that only draw. */
final class PackLayout {
  private PackLayout() {}

  static List<JasperPrint> prints(Board board) {
    Words words = new Words(Language.ZH_CN);
    Composition composition = new Composition(new Renderer());
    return Stream.of(new FrontPage(board, words), new GlancePage(board, words))
        .map(page -> composition.page(page, List.of())).toList();
  }

  /** Texts and lines of both pages with their places; charts have only their boxes. */
  static String json(Board board) throws JsonProcessingException {
    List<List<Map<String, Object>>> pages = new ArrayList<>();
    for (JasperPrint print : prints(board)) {
      pages.add(print.getPages().get(0).getElements().stream().map(PackLayout::item).toList());
    }
    return new ObjectMapper().writeValueAsString(pages);
  }

  private static Map<String, Object> item(JRPrintElement element) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("x", element.getX());
    item.put("y", element.getY());
    item.put("w", element.getWidth());
    item.put("h", element.getHeight());
    if (element instanceof JRPrintText text && text.getFullText() != null) {
      item.put("text", text.getFullText());
      item.put("size", text.getFontSize());
      item.put("bold", text.isBold());
      item.put("serif", text.getFontName().contains("Serif"));
      item.put("align", text.getHorizontalTextAlign().getName().toLowerCase(Locale.ROOT));
    } else {
      item.put("kind", element instanceof JRPrintLine ? "line" : "box");
    }
    return item;
  }
}
