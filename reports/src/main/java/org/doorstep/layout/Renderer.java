package org.doorstep.layout;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeSet;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * Turns templates on the class path into documents: each is compiled once per JVM, filled, checked for lost
 * text and exported. Safe to share between threads.
 */
public final class Renderer {

  private static final String REPLACED = "org.doorstep.replaced";

  /**
   * The compiled template at a class path, such as {@code templates/page.jrxml}; also for use as a
   * subreport.
   */
  public JasperReport report(String template) {
    return Templates.compiled(template);
  }

  /**
   * Fills a template. Parameters and rows are plain maps; a text in them (also inside lists and maps) whose
   * character no face has is shown as {@code □U+XXXX}. Without rows the detail is filled once.
   */
  public JasperPrint fill(
      String template, Locale lang, Map<String, ?> parameters, Collection<? extends Map<String, ?>> rows) {
    Shown shown = new Shown();
    Map<String, Object> all = new HashMap<>(shown.map(parameters));
    all.put(JRParameter.REPORT_LOCALE, lang);
    all.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
    JRDataSource source = rows.isEmpty()
        ? new JREmptyDataSource()
        : new JRMapCollectionDataSource(rows.stream().<Map<String, ?>>map(shown::map).toList());
    try {
      JasperPrint print = JasperFillManager.fillReport(report(template), all, source);
      print.setProperty(REPLACED, String.join(" ", shown.missing()));
      return print;
    } catch (JRException fault) {
      throw new IllegalStateException("template " + template + ": " + fault.getMessage(), fault);
    }
  }

  /**
   * One PDF of all pages, in order: PDF/A-3a and PDF/UA-1, same bytes for the same prints and facts.
   *
   * @throws RenderFault if a text does not fit its box or a template's own text has no glyph
   */
  public Rendered pdf(List<JasperPrint> prints, DocumentFacts facts) {
    TreeSet<String> replaced = PageCheck.check(prints);
    prints.stream().map(print -> print.getProperty(REPLACED)).filter(Objects::nonNull)
        .forEach(names -> replaced.addAll(List.of(names.split(" "))));
    replaced.remove("");
    byte[] raw = export(prints, facts);
    List<String> notices = replaced.isEmpty() ? List.of() : List.of(
        facts.title() + ": no font has " + String.join(", ", replaced) + "; shown as □U+XXXX");
    return new Rendered(PdfFinish.finish(raw, facts), notices);
  }

  /** The pages as the exporter writes them, before the finish. */
  static byte[] export(List<JasperPrint> prints, DocumentFacts facts) {
    ExporterFonts.load();
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    JRPdfExporter exporter = new JRPdfExporter();
    exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
    settings.setCompressed(false);
    settings.setMetadataTitle(facts.title());
    settings.setTagLanguage(facts.lang().toLanguageTag());
    exporter.setConfiguration(settings);
    try (PrintMarks marks = PrintMarks.on(prints)) {
      exporter.exportReport();
    } catch (JRException fault) {
      throw new IllegalStateException(facts.title() + ": " + fault.getMessage(), fault);
    }
    return out.toByteArray();
  }
}
