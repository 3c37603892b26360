package org.doorstep.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader program finds in a PDF: its text, and letters that have no outline. */
final class PdfFacts {

  private PdfFacts() {}

  static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /**
   * Letters whose font draws nothing, or the box for "not defined"; text extraction alone does not see
   * them.
   */
  static List<String> lettersWithoutOutline(byte[] pdf) throws IOException {
    List<String> letters = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          PDType0Font font = (PDType0Font) text.getFont();
          int code = text.getCharacterCodes()[0];
          try {
            boolean drawn = font.codeToGID(code) != 0 && !font.getPath(code).getPathIterator(null).isDone();
            if (!drawn && !text.getUnicode().isBlank()) {
              letters.add(text.getUnicode());
            }
          } catch (IOException fault) {
            throw new IllegalStateException(fault);
          }
        }
      }.getText(document);
    }
    return letters;
  }
}
