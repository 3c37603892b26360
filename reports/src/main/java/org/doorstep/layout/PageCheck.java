package org.doorstep.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Looks at filled pages for what a reader would miss: text cut off, characters without a glyph, and pictures
 * without an alternative text.
 */
final class PageCheck {

  private final List<String> faults = new ArrayList<>();
  private final TreeSet<String> replaced = new TreeSet<>();

  private PageCheck() {}

  /** Throws with every fault; gives the characters that charts replaced. */
  static TreeSet<String> check(List<JasperPrint> prints) {
    PageCheck check = new PageCheck();
    prints.forEach(print -> PrintedPages.each(print, (page, element) -> check.look(print, page, element)));
    if (!check.faults.isEmpty()) {
      throw new RenderFault(check.faults);
    }
    return check.replaced;
  }

  private void look(JasperPrint print, int page, JRPrintElement element) {
    String place = print.getName() + ", page " + page;
    if (element instanceof JRPrintText text && text.getFullText() != null) {
      lookAtText(place, text);
    } else if (element instanceof JRPrintImage image) {
      lookAtImage(place, image);
    }
  }

  private void lookAtImage(String place, JRPrintImage image) {
    String alternative = image.getHyperlinkTooltip();
    if (alternative == null || alternative.isBlank()) {
      faults.add(place + ": a picture at " + image.getX() + ", " + image.getY()
          + " has no alternative text. Give its element a hyperlinkTooltipExpression.");
    }
    if (image.getRenderer() instanceof Worded drawing) {
      drawing.texts(image.getWidth(), image.getHeight()).forEach(t -> replaced.addAll(Glyphs.missing(t)));
    }
  }

  private void lookAtText(String place, JRPrintText text) {
    String full = text.getFullText();
    Integer cut = text.getTextTruncateIndex();
    if (cut != null && !full.substring(Math.min(cut, full.length())).isBlank()) {
      faults.add(place + ": text does not fit its box of " + text.getWidth() + " x " + text.getHeight()
          + " points and would end after '" + full.substring(0, cut) + "': '" + full
          + "'. Make the box larger or let it stretch.");
    }
    TreeSet<String> missing = Glyphs.missing(full.replace("\t", ""));
    if (!missing.isEmpty()) {
      faults.add(place + ": no face has " + String.join(", ", missing) + " in '" + full
          + "'. Change the template's or the label's own text.");
    }
  }
}
