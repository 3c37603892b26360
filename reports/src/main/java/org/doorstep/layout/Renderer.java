package org.doorstep.layout;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;

/**
 * Turns templates on the class path into documents: each is compiled once per JVM, filled, checked for lost text
 * and exported.
 */
public final class Renderer {

  /** The compiled template at a class path, such as {@code templates/page.jrxml}; also for use as a subreport. */
  public JasperReport report(String template) {
    throw new UnsupportedOperationException(template);
  }

  /**
   * Fills a template. Parameters and rows are plain maps; a text in them (also inside lists and maps) whose
   * character no font has is shown as {@code □U+XXXX}. No rows: the detail is filled once.
   */
  public JasperPrint fill(String template, Locale lang, Map<String, ?> parameters, Collection<? extends Map<String, ?>> rows) {
    throw new UnsupportedOperationException(template);
  }

  /** One PDF of all pages, in order: PDF/A-3a and PDF/UA-1, same bytes for the same prints and facts. */
  public Rendered pdf(List<JasperPrint> prints, DocumentFacts facts) {
    throw new UnsupportedOperationException(facts.title());
  }
}
