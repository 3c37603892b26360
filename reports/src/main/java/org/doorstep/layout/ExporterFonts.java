package org.doorstep.layout;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The faces as the PDF exporter finds them: parsed once per JVM, from the class path and never from a file
 * that happens to have the same name, and written without compression, as {@link CompactFonts} shrinks them
 * anyway.
 */
final class ExporterFonts {

  private static final List<String> FILES = List.of(
      "fonts/NotoSansSC-Regular.ttf", "fonts/NotoSansSC-Bold.ttf", "fonts/NotoSerifSC-Bold.ttf");

  static {
    FILES.forEach(ExporterFonts::load);
  }

  private ExporterFonts() {}

  /** Does its work when it is first called. */
  static void load() {}

  private static void load(String file) {
    try (InputStream face = ExporterFonts.class.getClassLoader().getResourceAsStream(file)) {
      BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, true, true, face.readAllBytes(), null);
      font.setCompressionLevel(PdfStream.NO_COMPRESSION);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (DocumentException fault) {
      throw new IllegalStateException(file, fault);
    }
  }
}
