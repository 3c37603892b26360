package org.doorstep.layout;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintHyperlink;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.BandTypeEnum;

/**
 * Marks on filled pages that carry through the PDF exporter what it would lose, for {@link PdfFinish} to
 * read: alternative texts as ASCII (the exporter drops Chinese), page headers and footers as a tag of their
 * own (it knows no artifacts). Texts keep the lines that they were given when the page was filled. Closing takes the
 * marks off again, so that the pages can be exported otherwise.
 */
final class PrintMarks implements AutoCloseable {

  /** The structure type that stands for "not content" until the finish; no template uses it. */
  static final String FURNITURE = "Reference";

  private static final String TAG = "net.sf.jasperreports.export.pdf.tag.reference";

  private static final String OWN_LINES = "net.sf.jasperreports.export.pdf.use.saved.line.breaks";

  private final List<JasperPrint> prints;

  private PrintMarks(List<JasperPrint> prints) {
    this.prints = prints;
  }

  static PrintMarks on(List<JasperPrint> prints) {
    prints.forEach(print -> PrintedPages.each(print, (page, element) -> mark(element)));
    return new PrintMarks(prints);
  }

  @Override
  public void close() {
    prints.forEach(print -> PrintedPages.each(print, (page, element) -> unmark(element)));
  }

  private static void mark(JRPrintElement element) {
    if (element instanceof JRPrintHyperlink link && link.getHyperlinkTooltip() != null) {
      link.setHyperlinkTooltip(AsciiText.of(link.getHyperlinkTooltip()));
    }
    if (isFurniture(element)) {
      element.getPropertiesMap().setProperty(TAG, "full");
    }
    if (hasLines(element)) {
      element.getPropertiesMap().setProperty(OWN_LINES, "true");
    }
  }

  private static void unmark(JRPrintElement element) {
    if (element instanceof JRPrintHyperlink link && link.getHyperlinkTooltip() != null) {
      link.setHyperlinkTooltip(AsciiText.back(link.getHyperlinkTooltip()));
    }
    if (isFurniture(element)) {
      element.getPropertiesMap().removeProperty(TAG);
    }
    if (hasLines(element)) {
      element.getPropertiesMap().removeProperty(OWN_LINES);
    }
  }

  private static boolean hasLines(JRPrintElement element) {
    return element instanceof JRPrintText text && text.getLineBreakOffsets() != null
        && text.getLineBreakOffsets().length > 0;
  }

  private static boolean isFurniture(JRPrintElement element) {
    if (!(element instanceof JRPrintText) || element.getOrigin() == null) {
      return false;
    }
    BandTypeEnum band = element.getOrigin().getBandType();
    return band == BandTypeEnum.PAGE_HEADER || band == BandTypeEnum.PAGE_FOOTER
        || band == BandTypeEnum.LAST_PAGE_FOOTER || band == BandTypeEnum.BACKGROUND;
  }
}
