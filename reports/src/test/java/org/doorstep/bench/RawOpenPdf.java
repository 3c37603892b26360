package org.doorstep.bench;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintLine;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.doorstep.page.Board;

/**
 * The same texts, lines and charts at the same places, drawn by hand with OpenPDF: no reading of figures, no layout
 * (both are given), no tags, no attachments. What is left is the least that drawing costs.
 */
final class RawOpenPdf {
  private static final List<String> FACES = List.of("fonts/NotoSansSC-Regular.ttf", "fonts/NotoSansSC-Bold.ttf",
      "fonts/NotoSerifSC-Bold.ttf");

  private final Map<String, List<JasperPrint>> prints = new TreeMap<>();
  private final Map<String, BaseFont> fonts = new TreeMap<>();

  RawOpenPdf() throws IOException {
    for (String face : FACES) {
      fonts.put(face, BaseFont.createFont(face, BaseFont.IDENTITY_H, true, true,
          RawOpenPdf.class.getClassLoader().getResourceAsStream(face).readAllBytes(), null));
    }
  }

  byte[] pack(Board board) throws IOException {
    List<JasperPrint> pages = prints.computeIfAbsent(board.area().code(), code -> PackLayout.prints(board));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(new com.lowagie.text.Rectangle(595, 842));
    PdfWriter writer = PdfWriter.getInstance(document, out);
    document.open();
    for (JasperPrint page : pages) {
      for (JRPrintElement element : page.getPages().get(0).getElements()) {
        draw(writer.getDirectContent(), element);
      }
      document.newPage();
    }
    document.close();
    return out.toByteArray();
  }

  private void draw(PdfContentByte canvas, JRPrintElement element) throws IOException {
    float top = 842 - element.getY();
    float right = element.getX() + element.getWidth();
    if (element instanceof JRPrintText text && text.getFullText() != null) {
      ColumnText column = new ColumnText(canvas);
      Font font = new Font(font(text.getFontName(), text.isBold()), text.getFontSize());
      int align = switch (text.getHorizontalTextAlign()) {
        case CENTER -> Element.ALIGN_CENTER;
        case RIGHT -> Element.ALIGN_RIGHT;
        default -> Element.ALIGN_LEFT;
      };
      column.setSimpleColumn(new Phrase(text.getFullText(), font), element.getX(), top - element.getHeight() - 4,
          right, top + 2, text.getFontSize() * 1.45f, align);
      column.go();
    } else if (element instanceof JRPrintLine) {
      canvas.moveTo(element.getX(), top);
      canvas.lineTo(right, top);
      canvas.stroke();
    } else if (element instanceof JRPrintImage image && image.getRenderer() instanceof Graphics2DRenderable chart) {
      chart(canvas, element, chart);
    }
  }

  private void chart(PdfContentByte canvas, JRPrintElement place, Graphics2DRenderable chart) throws IOException {
    Graphics2D graphics = canvas.createGraphics(595, 842, new Faces());
    try {
      chart.render(DefaultJasperReportsContext.getInstance(), graphics,
          new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight()));
    } catch (JRException e) {
      throw new IOException(e);
    }
    graphics.dispose();
  }

  private BaseFont font(String name, boolean bold) {
    return fonts.get(name.contains("Serif") ? FACES.get(2) : FACES.get(bold ? 1 : 0));
  }

  /** The faces of charts, by the name and style that they ask for. */
  private final class Faces implements FontMapper {
    @Override
    public BaseFont awtToPdf(java.awt.Font font) {
      return font(font.getFamily(), font.isBold());
    }

    @Override
    public java.awt.Font pdfToAwt(BaseFont font, int size) {
      throw new UnsupportedOperationException();
    }
  }
}
